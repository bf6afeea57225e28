package dev.locative.report;

import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Verdict;
import dev.locative.page.Excerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts a run's outcomes against labels. A label belongs to the first pair of its sample with the
/// same question and answer; white space does not count. Not thread-safe.
public final class QualityCounts {
    private static final int EXAMPLES = 5;

    private record Key(String id, String question, String answer) {
        static Key of(String id, String question, String answer) {
            return new Key(id, plain(question), plain(answer));
        }

        private static String plain(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }

    private final Map<Key, LabelledPair.Label> open = new LinkedHashMap<>();
    private final Set<Key> met = new HashSet<>();
    private final Map<String, String> fates = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> drops = new LinkedHashMap<>();
    private final int[] kept = new int[LabelledPair.Label.values().length];
    private final int[] dropped = new int[LabelledPair.Label.values().length];
    private final int labels;
    private final int repeated;
    private long unlabelledKept;
    private long unlabelledDropped;

    public QualityCounts(List<LabelledPair> labelled) {
        Set<String> ids = new HashSet<>();
        int again = 0;
        for (LabelledPair pair : labelled) {
            Key key = Key.of(pair.id(), pair.question(), pair.answer());
            again += open.putIfAbsent(key, pair.label()) == null ? 0 : 1;
            ids.add(pair.id());
        }
        ids.forEach(id -> fates.put(id, "sample not in the run"));
        labels = open.size();
        repeated = again;
    }

    public void add(Outcome outcome) {
        String id = outcome.sample().id();
        switch (outcome) {
            case Outcome.Answered(_, List<Judged> pairs, _) -> {
                fates.computeIfPresent(id, (_, _) -> "no such pair");
                pairs.forEach(judged -> add(id, judged));
            }
            case Outcome.Refused _ -> fates.computeIfPresent(id, (_, _) -> "sample refused");
            case Outcome.Failed _ -> fates.computeIfPresent(id, (_, _) -> "sample failed");
        }
    }

    private void add(String id, Judged judged) {
        QaPair pair = judged.pair();
        Key key = Key.of(id, pair.question(), pair.answer());
        LabelledPair.@Nullable Label label = open.get(key);
        if (label == null || !met.add(key)) {
            unlabelledKept += judged.kept() ? 1 : 0;
            unlabelledDropped += judged.kept() ? 0 : 1;
            return;
        }
        if (judged.kept()) {
            kept[label.ordinal()]++;
            return;
        }
        dropped[label.ordinal()]++;
        for (Verdict verdict : judged.verdicts()) {
            if (verdict instanceof Verdict.Drop drop) {
                drops.computeIfAbsent(drop.check(), _ -> new LinkedHashMap<>())
                        .merge(label.text(), 1, Integer::sum);
                return;
            }
        }
    }

    public QualityReport report() {
        List<QualityReport.Row> rows = new ArrayList<>();
        for (LabelledPair.Label label : LabelledPair.Label.values()) {
            int i = label.ordinal();
            rows.add(
                    new QualityReport.Row(label.text(), kept[i] + dropped[i], kept[i], dropped[i]));
        }
        Map<String, Integer> absent = new LinkedHashMap<>();
        List<String> examples = new ArrayList<>();
        for (Key key : open.keySet()) {
            if (!met.contains(key)) {
                String fate = fates.getOrDefault(key.id, "sample not in the run");
                absent.merge(fate, 1, Integer::sum);
                if (examples.size() < EXAMPLES) {
                    examples.add(key.id + ", " + fate + ": " + Excerpt.line(key.question, 60));
                }
            }
        }
        return new QualityReport(
                labels,
                repeated,
                rows,
                drops,
                absent,
                examples,
                new QualityReport.Unlabelled(unlabelledKept, unlabelledDropped));
    }
}
