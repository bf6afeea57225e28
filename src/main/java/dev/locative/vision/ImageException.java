package dev.locative.vision;

/// A picture that cannot be decoded, or is refused.
public final class ImageException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Equal for equal causes, so that they can be counted: "truncated", "not an image".
    private final String reason;

    /// @param reason a few words, equal for equal causes
    /// @param message the whole, with figures
    public ImageException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
