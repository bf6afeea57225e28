package dev.locative.vision;

/// A sample's image as the aligner sees it.
public sealed interface Seen {
    /// @param embedding of unit length; not copied, so that nobody may change it
    record Known(float[] embedding) implements Seen {}

    /// @param reason a few words, equal for equal causes
    /// @param detail the whole message, with what to do
    /// @param passing whether it may be had another time
    record Missing(String reason, String detail, boolean passing) implements Seen {}
}
