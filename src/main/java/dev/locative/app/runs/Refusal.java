package dev.locative.app.runs;

/// Why the service does not do what it was asked for: not the request's form, but how things stand.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What kind it is; an HTTP status says the same.
    public enum Kind {
        /// There is no such thing (404).
        MISSING,
        /// It does not go together with what is there (409).
        CONFLICT,
        /// The same idempotency key came with another request (422).
        REUSED,
        /// There is no room at the moment; later there is (429).
        FULL,
        /// The service ends, or can do no more at the moment (503).
        UNAVAILABLE,
        /// A model or a server behind the service failed (502).
        BEHIND
    }

    private final Kind kind;

    public Refusal(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
