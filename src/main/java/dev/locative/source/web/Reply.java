package dev.locative.source.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of one request.
sealed interface Reply {
    /// What needs no further request elsewhere.
    sealed interface Settled extends Reply {}

    /// Something that begins as an image does.
    record Content(byte[] bytes) implements Settled {}

    /// @param location where else to ask, as the server says it
    record Moved(String location) implements Reply {}

    /// @param reason a few words, equal for equal causes
    /// @param detail more, or the reason again; without the URL
    /// @param kind what follows from it
    /// @param asked how long the server asks to be left alone; null when it does not say
    record Failure(String reason, String detail, Kind kind, @Nullable Duration asked)
            implements Settled {
        static Failure of(Kind kind, String reason, String detail) {
            return new Failure(reason, detail, kind, null);
        }
    }

    enum Kind {
        /// May be better the next moment: asked again, then remembered for a short time.
        PASSING,
        /// Asking again now is useless: remembered for a short time.
        UNSURE,
        /// Remembered for a long time.
        DEAD,
        /// Lies with this run's settings: not remembered.
        OURS
    }
}
