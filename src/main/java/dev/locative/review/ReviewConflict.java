package dev.locative.review;

/// A review cannot be done as things stand: the run is being written, or the sample that is there
/// is another one.
public final class ReviewConflict extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /// @param message with what to do
    public ReviewConflict(String message) {
        super(message);
    }
}
