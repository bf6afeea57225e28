package dev.locative.llm;

import org.jspecify.annotations.Nullable;

/// No reply was to be had. The message names the model or server, what went wrong and the remedy.
public final class LlmException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final boolean lasting;

    public LlmException(String message) {
        super(message);
        this.lasting = false;
    }

    public LlmException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /// @param lasting whether every other question would end the same way: a wrong key, say
    public LlmException(String message, @Nullable Throwable cause, boolean lasting) {
        super(message, cause);
        this.lasting = lasting;
    }

    /// Whether asking anything else is of no use until the user has changed something.
    public boolean lasting() {
        return lasting;
    }
}
