package dev.locative.review;

/// A run has no sample yet.
public final class NoReview extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /// @param message with what to do
    public NoReview(String message) {
        super(message);
    }
}
