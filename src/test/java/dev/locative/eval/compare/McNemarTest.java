package dev.locative.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class McNemarTest {
    @Test
    void it_is_the_exact_binomial_test() {
        assertThat(McNemar.p(10, 2)).isCloseTo(0.03857421875, within(1e-15));
        assertThat(McNemar.p(2, 10)).isCloseTo(0.03857421875, within(1e-15));
        assertThat(McNemar.p(5, 5)).isEqualTo(1);
        assertThat(McNemar.p(0, 0)).isEqualTo(1);
        assertThat(McNemar.p(6, 0)).isCloseTo(0.03125, within(1e-15));
        assertThat(McNemar.p(1, 0)).isEqualTo(1);
    }

    /// 500 of 1,040 in whole numbers: 0.22651558839716396.
    @Test
    void many_items_are_no_trouble() {
        assertThat(McNemar.p(500, 540)).isCloseTo(0.22651558839716396, within(1e-12));
        assertThat(McNemar.p(40_000, 60_000)).isBetween(0.0, 1e-300);
        assertThat(McNemar.p(50_000, 50_001)).isCloseTo(1, within(1e-9));
    }
}
