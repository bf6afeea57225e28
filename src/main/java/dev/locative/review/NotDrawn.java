package dev.locative.review;

/// What was asked for was not drawn: a run's sample, or an item of it.
public final class NotDrawn extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /// @param message with what to do
    public NotDrawn(String message) {
        super(message);
    }
}
