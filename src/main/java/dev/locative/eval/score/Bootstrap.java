package dev.locative.eval.score;

import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.Seeds;
import dev.locative.eval.Sums;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Intervals by the percentile bootstrap (Efron and Tibshirani 1993, chapter 13): clusters are
/// drawn with replacement, each with its replies of all seeds, the figures computed anew, and the
/// middle 95 % kept. Clusters that contribute the same are one kind; only kinds are added up.
///
/// @param rounds how often; 0 for no intervals
public record Bootstrap(int rounds, long seed) {
    private static final double TAIL = 0.025;

    private record Kind(Map<Sums.Key, Sums.Sum> sums) {}

    /// The intervals of the rule's headline figures.
    ///
    /// @param scorings one a seed of the run, by the same rule
    public SequencedMap<String, Interval> intervals(List<Scoring> scorings) {
        if (rounds == 0) {
            return new LinkedHashMap<>();
        }
        Rule rule = scorings.getFirst().rule();
        Map<String, Sums> contributions = new LinkedHashMap<>();
        scorings.forEach(scoring -> scoring.contribute(contributions));
        Map<Kind, Integer> kinds = new LinkedHashMap<>();
        for (Sums sums : contributions.values()) {
            Map<Sums.Key, Sums.Sum> overall = HashMap.newHashMap(4);
            sums.forEach(overall::put);
            kinds.merge(new Kind(overall), 1, Integer::sum);
        }
        if (kinds.isEmpty()) {
            return new LinkedHashMap<>();
        }
        int[] sizes = kinds.values().stream().mapToInt(Integer::intValue).toArray();
        return draw(rule, List.copyOf(kinds.keySet()), new Draws(sizes));
    }

    private SequencedMap<String, Interval> draw(Rule rule, List<Kind> kinds, Draws draws) {
        List<Scores> rounds =
                IntStream.range(0, this.rounds)
                        .parallel()
                        .mapToObj(round ->
                                rule.scores(
                                        total(
                                                kinds,
                                                draws.times(Seeds.of(seed, "round " + round)))))
                        .toList();
        SequencedMap<String, Interval> intervals = new LinkedHashMap<>();
        for (String name : rule.headline()) {
            double[] known =
                    rounds.stream()
                            .map(scores -> scores.metrics().get(name))
                            .filter(Objects::nonNull)
                            .mapToDouble(Double::doubleValue)
                            .sorted()
                            .toArray();
            if (known.length > 0) {
                intervals.put(name, new Interval(quantile(known, TAIL), quantile(known, 1 - TAIL)));
            }
        }
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
