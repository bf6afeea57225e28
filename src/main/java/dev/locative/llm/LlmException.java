package dev.locative.llm;

/// No reply was to be had. The message names the model or server, what went wrong and the remedy.
public final class LlmException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public LlmException(String message) {
        super(message);
    }

    public LlmException(String message, Throwable cause) {
        super(message, cause);
    }
}
