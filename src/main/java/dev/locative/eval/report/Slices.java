package dev.locative.eval.report;

import dev.locative.eval.Scores;
import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.Interval;
import dev.locative.eval.score.RuleResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One way that a benchmark is sliced, as its bars are drawn.
///
/// @param facet relation, category
/// @param metric the figure shown
/// @param top the figure's greatest value on the bars' scale
/// @param slices the best first, those of few items after the others
record Slices(String facet, String metric, double top, List<Slice> slices) {
    /// A slice of fewer items says little.
    static final int FEW = 20;

    /// @param n items; 0 where the rule does not say
    /// @param interval null where there is none
    record Slice(String name, double value, long n, @Nullable Interval interval) {
        boolean few() {
            return n > 0 && n < FEW;
        }
    }

    /// By the chosen rule.
    static List<Slices> of(BenchmarkResult result) {
        Figures figures = new Figures(result.benchmark());
        RuleResult rule = result.chosen();
        List<Slices> all = new ArrayList<>();
        rule.scores()
                .by()
                .forEach((facet, slices) -> {
                    List<String> metrics =
                            slices.values().stream()
                                    .map(slice -> Figures.shown(rule, slice))
                                    .filter(metric -> metric != null)
                                    .distinct()
                                    .toList();
                    for (String metric : metrics) {
                        List<Slice> shown = new ArrayList<>();
                        slices.forEach((name, slice) -> {
                            if (metric.equals(Figures.shown(rule, slice))) {
                                shown.add(slice(name, slice, metric, figures));
                            }
                        });
                        shown.sort(
                                Comparator.comparing(Slice::few)
                                        .thenComparing(Slice::value, Comparator.reverseOrder())
                                        .thenComparing(Slice::name));
                        all.add(new Slices(facet, metric, top(shown), List.copyOf(shown)));
                    }
                });
        return all;
    }

    private static Slice slice(
            String name, Map<String, Double> slice, String metric, Figures figures) {
        double value = slice.getOrDefault(metric, 0.0);
        double n = slice.getOrDefault(Scores.N, 0.0);
        boolean share = figures.share(metric) && n > 0 && value >= 0 && value <= 1;
        return new Slice(name, value, Math.round(n), share ? Wilson.of(value, n) : null);
    }

    /// 1 for shares, else the next of MME's maxima.
    private static double top(List<Slice> slices) {
        double most = slices.stream().mapToDouble(Slice::value).max().orElse(1);
        for (double top : new double[] {1, 200, 800, 2000}) {
            if (most <= top) {
                return top;
            }
        }
        return most;
    }
}
