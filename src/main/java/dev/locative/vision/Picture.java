package dev.locative.vision;

/// A decoded picture, upright, without transparency.
///
/// @param width in pixels, at least 1
/// @param height in pixels, at least 1
/// @param rgb red, green, blue of each pixel, 0 to 255 unsigned, row by row from the top left; not
///   copied, so nobody may change it
public record Picture(int width, int height, byte[] rgb) {
    public Picture {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "%d x %d pixels in %d bytes".formatted(width, height, rgb.length));
        }
    }
}
