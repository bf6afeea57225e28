package dev.locative.report;

import dev.locative.page.ReasonKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts reasons by their [kind][ReasonKind]. Memory is bounded: past the limit, new kinds count
/// as one.
final class Reasons {
    private static final int MOST_KINDS = 2_000;
    private static final String OTHER = "(other reasons)";
    private final Map<String, Long> counts = new HashMap<>();

    void add(String reason) {
        String kind = ReasonKind.of(reason);
        String key = counts.size() < MOST_KINDS || counts.containsKey(kind) ? kind : OTHER;
        counts.merge(key, 1L, Long::sum);
    }

    /// Most frequent first.
    ///
    /// @param most how many; the rest is summed up as one
    List<RunStatistics.Reason> top(int most) {
        List<RunStatistics.Reason> all =
                counts.entrySet().stream()
                        .map(e -> new RunStatistics.Reason(e.getKey(), e.getValue()))
                        .sorted(
                                Comparator.comparingLong(RunStatistics.Reason::count)
                                        .reversed()
                                        .thenComparing(RunStatistics.Reason::reason))
                        .toList();
        if (all.size() <= most) {
            return all;
        }
        long rest = all.stream().skip(most).mapToLong(RunStatistics.Reason::count).sum();
        List<RunStatistics.Reason> top = new java.util.ArrayList<>(all.subList(0, most));
        top.add(new RunStatistics.Reason("(" + (all.size() - most) + " more)", rest));
        return top;
    }
}
