package dev.locative.eval.report;

import dev.locative.eval.Scores;
import dev.locative.eval.score.Interval;
import dev.locative.eval.score.RuleResult;
import dev.locative.page.Numbers;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How figures are written: fractions as percent, MME's points and counts as they are.
///
/// @param benchmark its name
public record Figures(String benchmark) {
    private static final Set<String> COUNTS = Set.of("TP", "FP", "TN", "FN", "tasks", "drawn", "n");
    private static final Set<String> SHARES = Set.of("precision", "recall", "f1", "yes_ratio");
    private static final String POINTS = "score";

    /// Whether a figure is a share: neither of MME's points nor a count.
    boolean share(String metric) {
        return !COUNTS.contains(metric) && !points(metric);
    }

    /// Whether a figure is of MME's points: all of MME's but its shares and counts.
    boolean points(String metric) {
        return benchmark.startsWith("mme")
                && !COUNTS.contains(metric)
                && !metric.contains("acc")
                && !SHARES.contains(metric);
    }

    /// As the paper's table has it: percent, or points.
    public double printed(String metric, double value) {
        return share(metric) ? 100 * value : value;
    }

    /// "69.4 %", "1467.9" points, or a count.
    public String text(String metric, double value) {
        return COUNTS.contains(metric)
                ? Numbers.count(Math.round(value))
                : Numbers.tenth(printed(metric, value)) + (share(metric) ? " %" : "");
    }

    /// " [67.5, 71.3]", or nothing where there is no interval.
    String interval(String metric, @Nullable Interval interval) {
        return interval == null
                ? ""
                : " [%s, %s]"
                        .formatted(
                                Numbers.tenth(printed(metric, interval.low())),
                                Numbers.tenth(printed(metric, interval.high())));
    }

    /// " ± 0.4", or nothing for one seed.
    String deviation(String metric, @Nullable Double deviation) {
        return deviation == null ? "" : " \u00b1 " + Numbers.tenth(printed(metric, deviation));
    }

    /// A headline figure: "69.4 % [67.5, 71.3] ± 0.4"; a dash where there is none.
    String whole(String metric, RuleResult result) {
        Double value = result.scores().metrics().get(metric);
        return value == null
                ? "-"
                : text(metric, value)
                        + interval(metric, result.intervals().get(metric))
                        + deviation(metric, result.deviation().get(metric));
    }

    /// "accuracy 69.4 %, f1 70.0 %": the headline figures without their intervals.
    String line(RuleResult result) {
        Map<String, Double> metrics = result.scores().metrics();
        return result.headline().stream()
                .filter(metrics::containsKey)
                .map(metric -> metric + " " + text(metric, metrics.get(metric)))
                .collect(Collectors.joining(", "));
    }

    /// The figure of a slice that its bar shows: the first headline figure that the slice has, else
    /// MME's score, else its first one; null for a slice without figures.
    static @Nullable String shown(RuleResult result, Map<String, Double> slice) {
        for (String metric : result.headline()) {
            if (slice.containsKey(metric)) {
                return metric;
            }
        }
        if (slice.containsKey(POINTS)) {
            return POINTS;
        }
        return slice.keySet().stream()
                .filter(name -> !name.equals(Scores.N))
                .findFirst()
                .orElse(null);
    }
}
