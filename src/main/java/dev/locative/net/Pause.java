package dev.locative.net;

import java.time.Duration;

/// Waits before something is tried again.
@FunctionalInterface
public interface Pause {
    /// Returns after the time, or before it when nobody waits for the answer any longer.
    void await(Duration time) throws InterruptedException;

    /// Ends all waiting, now and later.
    default void close() {}

    /// Waits by the clock. Thread-safe.
    static Pause real() {
        return new TimedPause();
    }
}
