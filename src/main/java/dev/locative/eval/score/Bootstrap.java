package dev.locative.eval.score;

import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.Seeds;
import dev.locative.eval.Sums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// Intervals by the percentile bootstrap (Efron and Tibshirani 1993, chapter 13): clusters are
/// drawn with replacement, the figures computed anew, and the middle 95 % kept. Clusters that
/// contribute the same are one kind; only kinds are added up.
///
/// @param rounds how often; 0 for no intervals
public record Bootstrap(int rounds, long seed) {
    private static final double TAIL = 0.025;

    private record Kind(Map<Sums.Key, Sums.Sum> sums) {}

    /// The intervals of the rule's headline figures.
    ///
    /// @param scorings one a seed of the run, by the same rule
    public SequencedMap<String, Interval> intervals(List<Scoring> scorings) {
        Rule rule = scorings.getFirst().rule();
        Map<Kind, Integer> kinds = new LinkedHashMap<>();
        List<Integer> clusters = new ArrayList<>();
        for (Scoring scoring : scorings) {
            for (Sums sums : scoring.contributions()) {
                Map<Sums.Key, Sums.Sum> overall = new LinkedHashMap<>();
                sums.forEach((key, sum) -> {
                    if (key.overall()) {
                        overall.put(key, sum);
                    }
                });
                clusters.add(kinds.computeIfAbsent(new Kind(overall), _ -> kinds.size()));
            }
        }
        if (rounds == 0 || clusters.isEmpty()) {
            return new LinkedHashMap<>();
        }
        return draw(rule, List.copyOf(kinds.keySet()), clusters);
    }

    private SequencedMap<String, Interval> draw(
            Rule rule, List<Kind> kinds, List<Integer> clusters) {
        int[] kindOf = clusters.stream().mapToInt(Integer::intValue).toArray();
        SequencedMap<String, double[]> drawn = new LinkedHashMap<>();
        rule.headline().forEach(name -> drawn.put(name, new double[rounds]));
        RandomGenerator random = Seeds.of(seed);
        int[] times = new int[kinds.size()];
        for (int round = 0; round < rounds; round++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < kindOf.length; i++) {
                times[kindOf[random.nextInt(kindOf.length)]]++;
            }
            Scores scores = rule.scores(total(kinds, times));
            for (var entry : drawn.entrySet()) {
                entry.getValue()[round] = scores.metrics().getOrDefault(entry.getKey(), Double.NaN);
            }
        }
        SequencedMap<String, Interval> intervals = new LinkedHashMap<>();
        drawn.forEach((name, values) -> {
            double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
            if (known.length > 0) {
                Arrays.sort(known);
                intervals.put(name, new Interval(quantile(known, TAIL), quantile(known, 1 - TAIL)));
            }
        });
        return intervals;
    }

    private static Sums total(List<Kind> kinds, int[] times) {
        Sums total = new Sums();
        for (int kind = 0; kind < times.length; kind++) {
            int count = times[kind];
            if (count > 0) {
                kinds.get(kind)
                        .sums
                        .forEach((key, sum) ->
                                total.add(key.metric(), count * sum.won(), count * sum.of()));
            }
        }
        return total;
    }

    /// By linear interpolation, as NumPy does.
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
