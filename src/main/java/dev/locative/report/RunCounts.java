package dev.locative.report;

import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts a run's outcomes one by one, in memory that does not grow with their number. Not
/// thread-safe.
public final class RunCounts {
    private static final int REASONS = 8;
    private static final int BAND = 25;
    private static final int BANDS = 16;

    private long rejected;
    private final Map<String, SourceCounts> sources = new TreeMap<>();
    private final Map<String, long[]> checks = new LinkedHashMap<>();
    private final Map<String, Reasons> drops = new LinkedHashMap<>();
    private final Map<String, Reasons> skips = new LinkedHashMap<>();
    private final Map<String, Reasons> refusals = new TreeMap<>();
    private final Map<String, Reasons> failures = new TreeMap<>();
    private final Reasons rejections = new Reasons();
    private final Map<String, long[]> relations = new TreeMap<>();
    private final Map<String, Long> frames = new TreeMap<>();
    private final long[] words = new long[BANDS];
    private final LlmCounts llm = new LlmCounts();

    /// A record of the dump that is no sample.
    public void reject(String reason) {
        rejected++;
        rejections.add(reason);
    }

    public void add(Outcome outcome) {
        llm.add(outcome.usage());
        String caption = outcome.sample().caption();
        int length = caption == null ? 0 : Words.count(caption);
        words[Math.min(length / BAND, BANDS - 1)]++;
        sources.computeIfAbsent(outcome.sample().source(), _ -> new SourceCounts())
                .add(outcome, length);
        switch (outcome) {
            case Outcome.Refused r ->
                    refusals.computeIfAbsent(r.why().check(), _ -> new Reasons())
                            .add(r.why().reason());
            case Outcome.Failed f ->
                    failures.computeIfAbsent(f.stage(), _ -> new Reasons()).add(f.error());
            case Outcome.Answered a -> a.pairs().forEach(this::pair);
        }
    }

    private void pair(Judged judged) {
        for (Verdict verdict : judged.verdicts()) {
            long[] counts = checks.computeIfAbsent(verdict.check(), _ -> new long[3]);
            switch (verdict) {
                case Verdict.Keep _ -> counts[0]++;
                case Verdict.Skip skip -> {
                    counts[2]++;
                    skips.computeIfAbsent(skip.check(), _ -> new Reasons()).add(skip.reason());
                }
                case Verdict.Drop drop -> {
                    counts[1]++;
                    drops.computeIfAbsent(drop.check(), _ -> new Reasons()).add(drop.reason());
                }
            }
        }
        boolean kept = judged.kept();
        for (String relation : judged.pair().relations()) {
            long[] counts = relations.computeIfAbsent(relation, _ -> new long[2]);
            counts[0]++;
            counts[1] += kept ? 1 : 0;
        }
        if (kept) {
            frames.merge(judged.pair().frame().label(), 1L, Long::sum);
        }
    }

    /// @param rates null where the run has not ended
    /// @param priceIn of a million prompt tokens; 0 where unknown
    /// @param priceOut of a million reply tokens; 0 where unknown
    public RunStatistics statistics(
            RunStatistics.@Nullable Rates rates, double priceIn, double priceOut) {
        long refused = 0;
        long answered = 0;
        long failed = 0;
        long generated = 0;
        long kept = 0;
        Map<String, RunStatistics.SourceView> views = new LinkedHashMap<>();
        for (Map.Entry<String, SourceCounts> entry : sources.entrySet()) {
            SourceCounts c = entry.getValue();
            refused += c.refused;
            answered += c.answered;
            failed += c.failed;
            generated += c.generated;
            kept += c.keptPairs;
            views.put(entry.getKey(), c.view(entry.getKey()));
        }
        return new RunStatistics(
                new RunStatistics.Samples(
                        rejected + refused + answered + failed,
                        rejected,
                        refused,
                        answered,
                        failed),
                new RunStatistics.Pairs(generated, kept),
                top(refusals),
                top(failures),
                rejections.top(REASONS),
                checkViews(),
                views,
                relationViews(),
                frames,
                bands(),
                rates,
                llm.view(rates, priceIn, priceOut),
                null);
    }

    private Map<String, RunStatistics.Check> checkViews() {
        Map<String, RunStatistics.Check> all = new LinkedHashMap<>();
        checks.forEach((name, counts) -> {
            all.put(
                    name,
                    new RunStatistics.Check(
                            counts[0],
                            counts[1],
                            counts[2],
                            top(drops.get(name)),
                            top(skips.get(name))));
        });
        return all;
    }

    private Map<String, RunStatistics.Pairs> relationViews() {
        Map<String, RunStatistics.Pairs> all = new LinkedHashMap<>();
        relations.entrySet().stream()
                .sorted(Comparator.comparingLong(e -> -e.getValue()[1]))
                .forEach(e ->
                        all.put(
                                e.getKey(),
                                new RunStatistics.Pairs(e.getValue()[0], e.getValue()[1])));
        return all;
    }

    private List<RunStatistics.Band> bands() {
        List<RunStatistics.Band> all = new ArrayList<>();
        int last = BANDS - 1;
        while (last > 0 && words[last] == 0) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            int to = i == BANDS - 1 ? Integer.MAX_VALUE : (i + 1) * BAND - 1;
            all.add(new RunStatistics.Band(i * BAND, to, words[i]));
        }
        return all;
    }

    private static List<RunStatistics.Reason> top(@Nullable Reasons reasons) {
        return reasons == null ? List.of() : reasons.top(REASONS);
    }

    private static Map<String, List<RunStatistics.Reason>> top(Map<String, Reasons> reasons) {
        Map<String, List<RunStatistics.Reason>> all = new LinkedHashMap<>();
        reasons.forEach((name, counted) -> all.put(name, counted.top(REASONS)));
        return all;
    }
}
