package dev.locative.app;

import org.jspecify.annotations.Nullable;

/// What became of one caption that was to be scored.
public sealed interface CaptionScore {
    String id();

    /// @param cosine of caption and image, -1 to 1
    /// @param clipScore 2.5 times that, or 0
    /// @param refClipScore with the references; null when the caption has none
    record Known(
            String id,
            @Nullable String image,
            double cosine,
            double clipScore,
            @Nullable Double refClipScore)
            implements CaptionScore {}

    /// @param reason a few words, equal for equal causes
    /// @param detail the whole message
    record Unknown(String id, @Nullable String image, String reason, String detail)
            implements CaptionScore {}
}
