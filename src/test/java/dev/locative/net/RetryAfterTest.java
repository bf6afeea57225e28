package dev.locative.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-10-21T07:28:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120000",
                "0 | 0",
                "1.5 | 1500",
                "Wed, 21 Oct 2026 07:28:30 GMT | 30000",
                "Wed, 21 Oct 2026 07:20:00 GMT | 0",
            })
    void times_to_wait(String value, long millis) {
        assertThat(RetryAfter.of(header(value), InstantSource.fixed(NOW)))
                .isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "", "99999999999999999999"})
    void no_times_to_wait(String value) {
        assertThat(RetryAfter.of(header(value), InstantSource.fixed(NOW))).isNull();
    }

    private static HttpHeaders header(String value) {
        return HttpHeaders.of(Map.of("Retry-After", List.of(value)), (_, _) -> true);
    }

    @Test
    void a_date_counts_from_the_date_of_the_response() {
        assertThat(
                        RetryAfter.of(
                                "Tue, 3 Jun 2008 11:05:50 GMT",
                                "Tue, 3 Jun 2008 11:05:30 GMT",
                                InstantSource.fixed(NOW)))
                .isEqualTo(Duration.ofSeconds(20));
    }
}
