package dev.locative.model;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What may go better the next time: a dropped connection, a busy server.
final class Broken extends IOException {
    private static final long serialVersionUID = 1;

    private final @Nullable Duration pause;

    /// @param pause what the server asked for, null when it did not
    Broken(String message, @Nullable Duration pause, @Nullable Throwable cause) {
        super(message, cause);
        this.pause = pause;
    }

    @Nullable Duration pause() {
        return pause;
    }
}
