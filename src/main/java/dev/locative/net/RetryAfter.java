package dev.locative.net;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// The header by which a server asks to be left alone for a while (RFC 9110, section 10.2.3).
public final class RetryAfter {
    private RetryAfter() {}

    /// @return null when the header is not there or cannot be read
    public static @Nullable Duration of(HttpHeaders headers, InstantSource clock) {
        return of(
                headers.firstValue("Retry-After").orElse(""),
                headers.firstValue("Date").orElse(""),
                clock);
    }

    /// Seconds or a date. A date counts from the response's own date, since clocks differ; from
    /// this machine's where there is none.
    ///
    /// @param value the header, empty where there is none
    /// @param date the response's date, empty where there is none
    /// @return null when the value cannot be read
    public static @Nullable Duration of(String value, String date, InstantSource clock) {
        if (value.strip().matches("\\d{1,9}(\\.\\d+)?")) {
            return Duration.ofMillis((long) (Double.parseDouble(value.strip()) * 1000));
        }
        Instant until = instant(value);
        if (until == null) {
            return null;
        }
        Instant sent = instant(date);
        Duration time = Duration.between(sent == null ? clock.instant() : sent, until);
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static @Nullable Instant instant(String value) {
        try {
            return ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
