package dev.locative.llm.remote;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// The header by which a server asks to be left alone for a while (RFC 9110, section 10.2.3).
final class RetryAfter {
    private RetryAfter() {}

    /// Seconds or a date. A date counts from the response's own date, since clocks differ; from
    /// this machine's where there is none.
    ///
    /// @return null when the header is not there or cannot be read
    static @Nullable Duration of(HttpHeaders headers, InstantSource clock) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (value.matches("\\d{1,9}(\\.\\d+)?")) {
            return Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
        }
        Instant until = date(value);
        if (until == null) {
            return null;
        }
        Instant sent = date(headers.firstValue("Date").orElse(""));
        Duration time = Duration.between(sent == null ? clock.instant() : sent, until);
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static @Nullable Instant date(String value) {
        try {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
