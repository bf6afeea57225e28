package dev.locative.eval;

/// No answer was to be had; the message says why and what to do.
public final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnansweredException(String message) {
        super(message);
    }

    public UnansweredException(String message, Throwable cause) {
        super(message, cause);
    }
}
