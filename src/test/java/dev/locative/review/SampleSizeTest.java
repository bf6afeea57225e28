package dev.locative.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSizeTest {
    @Test
    void the_papers_384_of_455_494() {
        assertThat(SampleSize.of(455_494, 0.95, 0.05)).isEqualTo(384);
    }

    /// The formula by SciPy's quantile, before rounding up: 385 is 384.1, as many pairs as the
    /// paper's set has.
    @ParameterizedTest
    @CsvSource({
        "3372000, 0.95, 0.05, 385",
        "10000, 0.95, 0.05, 370",
        "1000, 0.95, 0.05, 278",
        "159, 0.95, 0.05, 113",
        "100, 0.95, 0.05, 80",
        "10, 0.95, 0.05, 10",
        "455494, 0.9, 0.05, 271",
        "455494, 0.99, 0.05, 663",
        "455494, 0.5, 0.05, 46",
        "455494, 0.9999, 0.05, 1509",
        "455494, 0.95, 0.01, 9406",
        "159, 0.95, 0.5, 4",
        "1000000000000, 0.99, 0.01, 16588"
    })
    void sizes_are_rounded_up(long population, double confidence, double margin, long size) {
        assertThat(SampleSize.of(population, confidence, margin)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2"})
    void a_few_pairs_are_all_looked_at(long population, long size) {
        assertThat(SampleSize.of(population, 0.95, 0.05)).isEqualTo(size);
    }

    @Test
    void a_sample_is_never_empty_nor_more_than_there_is() {
        for (long population = 1; population < 2_000; population++) {
            assertThat(SampleSize.of(population, 0.95, 1e-12)).isEqualTo(population);
            assertThat(SampleSize.of(population, 0.01, 0.999)).isEqualTo(1);
            assertThat(SampleSize.of(population, 0.95, 0.05)).isBetween(1L, population);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 5, Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_no_share_is_refused(double share) {
        assertThatThrownBy(() -> SampleSize.of(10, 0.95, share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "margin "
                                + share
                                + " is no share between 0 and 1 (0.05 is five points to either"
                                + " side)");
        assertThatThrownBy(() -> SampleSize.of(10, share, 0.05))
                .hasMessageStartingWith("confidence " + share + " is no share between 0 and 1");
    }

    @Test
    void a_size_has_at_most_the_margin_that_asked_for_it() {
        for (long population : new long[] {2, 10, 159, 1000, 455_494, 3_372_000}) {
            long size = SampleSize.of(population, 0.95, 0.05);

            assertThat(SampleSize.margin(population, size, 0.95)).isLessThanOrEqualTo(0.05);
        }
        assertThat(SampleSize.margin(455_494, 400, 0.95)).isCloseTo(0.048978, within(1e-6));
        assertThat(SampleSize.margin(1, 1, 0.95)).isZero();
    }
}
