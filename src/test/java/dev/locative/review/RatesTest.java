package dev.locative.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {
    @Test
    void equal_weights_give_the_plain_share_and_interval() {
        Rate rate = Rate.of("x", items(15, 360, 17.3), 0.95);

        assertThat(rate.rate()).isCloseTo(0.04, within(1e-12));
        assertThat(rate.low()).isCloseTo(0.024387984260936076, within(1e-12));
        assertThat(rate.high()).isCloseTo(0.06494083134979492, within(1e-12));
    }

    /// 100 pairs of the population by 10 items with 5 wrong, 900 by 90 with 9 wrong, but only 45 of
    /// the latter were judged: (0.5 * 100 + 0.2 * 900) / 1000.
    @Test
    void a_stratum_counts_by_its_share_of_the_population() {
        List<Rate.Counted> items = new ArrayList<>(items(5, 5, 10));
        items.addAll(items(9, 36, 20));

        Rate rate = Rate.of("x", items, 0.95);

        assertThat(rate.rate()).isCloseTo(0.23, within(1e-12));
        // worth (10 * 10 + 45 * 20)^2 / (10 * 100 + 45 * 400) = 52.6 equal ones
        Wilson interval = Wilson.of(0.23, 1e6 / 19_000, 0.95);
        assertThat(rate.low()).isCloseTo(interval.low(), within(1e-12));
        assertThat(rate.high()).isCloseTo(interval.high(), within(1e-12));
    }

    @Test
    void what_is_undecided_stands_apart() {
        List<Rate.Counted> items =
                List.of(
                        new Rate.Counted(Ruling.UNCLEAR, 3),
                        new Rate.Counted(Ruling.UNRESOLVED, 3),
                        new Rate.Counted(Ruling.WRONG, 3));

        assertThat(Rate.of("x", items, 0.95).rate()).isEqualTo(1);
        assertThat(Rate.of("x", items.subList(0, 2), 0.95))
                .isEqualTo(new Rate("x", 2, 0, 0, 1, 1, null, null, null));
        assertThat(Rate.of("x", List.of(), 0.95))
                .isEqualTo(new Rate("x", 0, 0, 0, 0, 0, null, null, null));
    }

    @Test
    void none_wrong_is_zero_with_an_upper_end() {
        Rate rate = Rate.of("x", items(0, 10, 0.1), 0.95);

        assertThat(rate.rate()).isZero();
        assertThat(rate.low()).isZero();
        assertThat(rate.high()).isCloseTo(0.2775327998628892, within(1e-12));
    }

    private static List<Rate.Counted> items(int wrong, int right, double weight) {
        List<Rate.Counted> items = new ArrayList<>();
        for (int i = 0; i < wrong + right; i++) {
            items.add(new Rate.Counted(i < wrong ? Ruling.WRONG : Ruling.RIGHT, weight));
        }
        return items;
    }
}
