package dev.locative.vision;

import java.util.function.UnaryOperator;

/// Turns an image file into a picture. Thread-safe.
public interface Decoding {
    /// @param content the file
    /// @param shrink applied while the full picture still counts as held in memory
    /// @return what `shrink` made of it
    /// @throws ImageException for whatever cannot be decoded whole, or is refused
    Picture decode(byte[] content, UnaryOperator<Picture> shrink) throws ImageException;
}
