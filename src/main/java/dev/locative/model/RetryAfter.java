package dev.locative.model;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// The header by which a server asks to be left alone for a while (RFC 9110, section 10.2.3).
final class RetryAfter {
    private RetryAfter() {}

    /// Seconds, or a date, which counts from the response's own date since clocks differ.
    ///
    /// @return null when the header is not there or cannot be read
    static @Nullable Duration of(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Instant until = date(value);
        Instant sent = date(headers.firstValue("Date").orElse(""));
        if (until == null || sent == null) {
            return null;
        }
        Duration time = Duration.between(sent, until);
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
