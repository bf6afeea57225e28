package dev.locative.llm.remote;

import java.time.Duration;

/// Times for the eye.
final class Seconds {
    private Seconds() {}

    /// As "90 s" or "250 ms".
    static String shown(Duration time) {
        return time.compareTo(Duration.ofSeconds(10)) < 0 && time.toMillisPart() != 0
                ? time.toMillis() + " ms"
                : time.toSeconds() + " s";
    }
}
