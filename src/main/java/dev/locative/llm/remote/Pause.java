package dev.locative.llm.remote;

import java.time.Duration;

/// Waits before a request is sent again.
@FunctionalInterface
interface Pause {
    void await(Duration time) throws InterruptedException;

    /// Ends all waiting.
    default void close() {}
}
