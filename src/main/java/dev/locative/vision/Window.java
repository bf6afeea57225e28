package dev.locative.vision;

/// A rectangle that is cut from a picture, in pixels.
///
/// @param left of the picture's left edge where negative
/// @param top above the picture's top edge where negative
record Window(long left, long top, int width, int height) {
    Window {
        if (width < 1 || height < 1 || 3L * width * height > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a picture cannot have %d x %d pixels".formatted(width, height));
        }
    }

    /// The column behind the last, within a picture of this width.
    long right(long pictureWidth) {
        return Math.clamp(left + width, 0, pictureWidth);
    }

    /// The row below the last, within a picture of this height.
    long bottom(long pictureHeight) {
        return Math.clamp(top + height, 0, pictureHeight);
    }

    int bytes() {
        return 3 * width * height;
    }
}
