package dev.locative.eval.compare;

import dev.locative.eval.Seeds;
import dev.locative.eval.run.ScoreLine;
import dev.locative.eval.score.Interval;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Two replies to the same item with the same seed.
///
/// @param scoreA from 0 to 1
/// @param scoreB from 0 to 1
record Pair(ScoreLine a, ScoreLine b, double scoreA, double scoreB) {
    private static final int ROUNDS = 1000;
    private static final double TAIL = 0.025;

    boolean rightA() {
        return scoreA >= 1;
    }

    boolean rightB() {
        return scoreB >= 1;
    }

    private String cluster() {
        String cluster = a.cluster();
        return cluster == null ? a.item() : cluster;
    }

    /// The 95 % interval of the difference of the mean scores, B less A: the percentile bootstrap
    /// over clusters of items; one with several seeds is drawn with all of them.
    static Interval difference(List<Pair> pairs) {
        Map<String, double[]> items = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            double[] sum = items.computeIfAbsent(pair.cluster(), _ -> new double[2]);
            sum[0] += pair.scoreB - pair.scoreA;
            sum[1]++;
        }
        double[][] sums = items.values().toArray(double[][]::new);
        double[] drawn = new double[ROUNDS];
        RandomGenerator random = Seeds.of(0);
        for (int round = 0; round < ROUNDS; round++) {
            double won = 0;
            double of = 0;
            for (int i = 0; i < sums.length; i++) {
                double[] sum = sums[random.nextInt(sums.length)];
                won += sum[0];
                of += sum[1];
            }
            drawn[round] = won / of;
        }
        Arrays.sort(drawn);
        return new Interval(
                drawn[(int) Math.round(TAIL * (ROUNDS - 1))],
                drawn[(int) Math.round((1 - TAIL) * (ROUNDS - 1))]);
    }
}
