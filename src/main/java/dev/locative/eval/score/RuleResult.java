package dev.locative.eval.score;

import dev.locative.eval.Scores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A benchmark's figures by one rule, over one or several seeds.
///
/// @param headline the figures that stand for the benchmark
/// @param scores means over the seeds
/// @param deviation of each figure between the seeds (of a sample: divided by n - 1); empty for one
///   seed
/// @param intervals of headline figures; empty where none were computed
/// @param unparsed replies in which the rule found no answer, over all seeds
public record RuleResult(
        String rule,
        List<String> headline,
        Scores scores,
        SequencedMap<String, Double> deviation,
        SequencedMap<String, Interval> intervals,
        long unparsed) {

    /// @param scorings one a seed, by the same rule
    static RuleResult of(List<Scoring> scorings, SequencedMap<String, Interval> intervals) {
        List<Scores> each = scorings.stream().map(Scoring::scores).toList();
        SequencedMap<String, List<Double>> metrics = new LinkedHashMap<>();
        each.forEach(scores -> gather(scores.metrics(), metrics));
        Scores mean = new Scores();
        SequencedMap<String, Double> deviation = new LinkedHashMap<>();
        metrics.forEach((name, values) -> {
            mean.put(name, mean(values));
            if (values.size() > 1) {
                deviation.put(name, deviation(values));
            }
        });
        each.forEach(scores ->
                scores.by()
                        .forEach((facet, slices) ->
                                slices.keySet().forEach(slice -> mean.slice(facet, slice))));
        mean.by()
                .forEach((facet, slices) ->
                        slices.forEach((slice, figures) -> {
                            SequencedMap<String, List<Double>> all = new LinkedHashMap<>();
                            each.forEach(scores -> gather(scores.slice(facet, slice), all));
                            all.forEach((name, values) -> figures.put(name, mean(values)));
                        }));
        Scoring first = scorings.getFirst();
        return new RuleResult(
                first.rule().name(),
                first.rule().headline(),
                mean,
                deviation,
                intervals,
                scorings.stream().mapToLong(Scoring::unparsed).sum());
    }

    private static void gather(
            SequencedMap<String, Double> figures, SequencedMap<String, List<Double>> into) {
        figures.forEach(
                (name, value) -> into.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.size() - 1));
    }
}
