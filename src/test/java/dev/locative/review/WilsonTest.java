package dev.locative.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
    /// By statsmodels 0.15, `proportion_confint(method="wilson")`.
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.95, 0, 0.2775327998628892",
        "10, 10, 0.95, 0.7224672001371107, 1",
        "1, 1, 0.95, 0.20654931437723745, 1",
        "0, 1, 0.95, 0, 0.7934506856227626",
        "15, 375, 0.95, 0.024387984260936076, 0.06494083134979492",
        "16, 400, 0.95, 0.024769063069711758, 0.06398224771784103",
        "3, 7, 0.9, 0.186443190363956, 0.7105229089864071",
        "50, 100, 0.99, 0.37527962504483986, 0.6247203749551602",
        "2.5, 12.5, 0.95, 0.06416025336304954, 0.4768843937340431",
        "1, 2, 0.5, 0.2847588845819623, 0.7152411154180377"
    })
    void intervals_are_those_of_statsmodels(
            double count, double n, double confidence, double low, double high) {
        Wilson interval = Wilson.of(count / n, n, confidence);

        assertThat(interval.low()).isCloseTo(low, within(1e-12));
        assertThat(interval.high()).isCloseTo(high, within(1e-12));
    }
}
