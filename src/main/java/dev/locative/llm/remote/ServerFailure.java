package dev.locative.llm.remote;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One attempt brought no reply. The message says what happened, without the server's address.
final class ServerFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// How it failed.
    enum Kind {
        /// No connection was to be had.
        UNREACHABLE,
        /// The server answered with a status other than 200.
        STATUS,
        /// What came, if anything, was no whole reply.
        BROKEN
    }

    private final Kind kind;
    private final int status;
    private final transient @Nullable Duration retryAfter;

    private ServerFailure(
            Kind kind, int status, @Nullable Duration retryAfter, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    private ServerFailure(Kind kind, int status, @Nullable Duration retryAfter, String message) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static ServerFailure unreachable(String message, Throwable cause) {
        return new ServerFailure(Kind.UNREACHABLE, 0, null, message, cause);
    }

    static ServerFailure status(int status, String said, @Nullable Duration retryAfter) {
        return new ServerFailure(
                Kind.STATUS,
                status,
                retryAfter,
                "HTTP " + status + (said.isEmpty() ? "" : ": " + said));
    }

    static ServerFailure broken(String message) {
        return new ServerFailure(Kind.BROKEN, 0, null, message);
    }

    static ServerFailure broken(String message, Throwable cause) {
        return new ServerFailure(Kind.BROKEN, 0, null, message, cause);
    }

    Kind kind() {
        return kind;
    }

    /// The HTTP status, 0 when none came.
    int status() {
        return status;
    }

    /// How long the server asks to wait, if it does.
    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /// Whether the same request may be answered another time.
    boolean passes() {
        return switch (kind) {
            case UNREACHABLE, BROKEN -> true;
            case STATUS -> status == 408 || status == 425 || status == 429 || status >= 500;
        };
    }
}
