package dev.locative.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.locative.eval.Seeds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final int ROUNDS = 20_000;

    @Test
    void as_many_are_drawn_as_there_are() {
        for (int[] sizes : new int[][] {{1}, {1, 1}, {70, 1, 3}, {64, 64}, {1, 2, 3, 4, 5, 6, 7}}) {
            int[] times = new Draws(sizes).times(Seeds.of(1, "x"));
            assertThat(times).hasSameSizeAs(sizes);
            assertThat(Arrays.stream(times).sum()).isEqualTo(Arrays.stream(sizes).sum());
        }
    }

    @Test
    void each_kind_comes_as_often_as_chance_has_it_and_varies_as_a_multinomial_does() {
        int[] sizes = {3, 50, 7, 100, 1};
        int all = 161;
        Draws draws = new Draws(sizes);
        var random = Seeds.of(7, "draws");
        double[] sum = new double[sizes.length];
        double[] squares = new double[sizes.length];
        double product = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int[] times = draws.times(random);
            for (int kind = 0; kind < sizes.length; kind++) {
                sum[kind] += times[kind];
                squares[kind] += (double) times[kind] * times[kind];
            }
            product += (double) times[1] * times[3];
        }
        for (int kind = 0; kind < sizes.length; kind++) {
            double mean = sum[kind] / ROUNDS;
            double share = (double) sizes[kind] / all;
            assertThat(mean).isCloseTo(sizes[kind], within(0.03 * sizes[kind] + 0.02));
            assertThat(squares[kind] / ROUNDS - mean * mean)
                    .isCloseTo(all * share * (1 - share), within(0.06 * all * share));
        }
        double together = product / ROUNDS - sum[1] / ROUNDS * (sum[3] / ROUNDS);
        assertThat(together).isCloseTo(-50.0 * 100 / all, within(2.0));
    }
}
