package dev.locative.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    /// Right-hand values by SciPy 1.17, `norm.isf((1 - c) / 2)`.
    @ParameterizedTest
    @CsvSource({
        "1e-9, 1.2533141018693558e-09",
        "0.01, 0.012533469508069276",
        "0.5, 0.6744897501960817",
        "0.6826894921370859, 1.0",
        "0.8, 1.2815515655446004",
        "0.85, 1.4395314709384557",
        "0.9, 1.6448536269514729",
        "0.95, 1.959963984540054",
        "0.98, 2.3263478740408408",
        "0.99, 2.5758293035489004",
        "0.999, 3.2905267314918945",
        "0.9999, 3.8905918864131204",
        "0.999999, 4.8916384756929325",
        "0.999999999999, 7.130509892879273"
    })
    void quantiles_are_those_of_scipy(double confidence, double z) {
        assertThat(Normal.bothSides(confidence)).isCloseTo(z, within(1e-12));
    }
}
