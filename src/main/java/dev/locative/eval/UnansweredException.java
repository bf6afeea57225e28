package dev.locative.eval;

/// No answer was to be had; the message says why and what to do.
public final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean lasting;

    public UnansweredException(String message) {
        super(message);
        this.lasting = false;
    }

    public UnansweredException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /// @param lasting whether every other question would end the same way: a wrong key, say
    public UnansweredException(String message, Throwable cause, boolean lasting) {
        super(message, cause);
        this.lasting = lasting;
    }

    /// Whether the run ends with this one: asking anything else is of no use.
    public boolean lasting() {
        return lasting;
    }
}
