package dev.locative.eval.report;

import dev.locative.eval.Marked;
import dev.locative.eval.Task;
import dev.locative.eval.score.Scoring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Right answers against those that were read, of all items that are answered by one of some given
/// answers, over all seeds.
///
/// @param golds right answers, a row each
/// @param said answers that were read, a column each
/// @param counts by right answer, then by the one read; what is not there was never said
public record Confusion(
        List<String> golds, List<String> said, Map<String, Map<String, Long>> counts) {
    /// The column of answers that are none of those asked for.
    static final String OTHER = "another";

    /// The column of replies without an answer.
    static final String NONE = "none";

    /// @param scorings by one rule
    /// @return null when all items are answered in words
    static @Nullable Confusion of(List<Scoring> scorings) {
        SequencedSet<String> answers = new LinkedHashSet<>();
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (Scoring scoring : scorings) {
            for (Marked marked : scoring.marked()) {
                Task task = marked.item().task();
                if (!task.answers().isEmpty()) {
                    answers.addAll(task.answers());
                    counts.computeIfAbsent(task.right(), _ -> new LinkedHashMap<>())
                            .merge(said(task, marked.mark().parsed()), 1L, Long::sum);
                }
            }
        }
        if (answers.isEmpty()) {
            return null;
        }
        List<String> golds = answers.stream().filter(counts::containsKey).toList();
        List<String> said = new ArrayList<>(answers);
        for (String column : List.of(OTHER, NONE)) {
            if (counts.values().stream().anyMatch(row -> row.containsKey(column))) {
                said.add(column);
            }
        }
        return new Confusion(golds, said, counts);
    }

    private static String said(Task task, @Nullable String parsed) {
        if (parsed == null) {
            return NONE;
        }
        for (String answer : task.answers()) {
            if (answer.equalsIgnoreCase(parsed.strip())) {
                return answer;
            }
        }
        return OTHER;
    }

    long count(String gold, String answer) {
        return counts.getOrDefault(gold, Map.of()).getOrDefault(answer, 0L);
    }

    /// Replies to items with this right answer.
    long of(String gold) {
        return counts.getOrDefault(gold, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
