package dev.locative.vision;

/// The size that Qwen2-VL and its kin want a picture to have: sides are multiples of a factor, the
/// area lies between two bounds, the aspect ratio stays nearly the same. Source: transformers,
/// `smart_resize` of `image_processing_qwen2_vl.py`; `qwen_vl_utils` differs where a side is
/// shorter than half the factor, or a long strip is shrunk.
///
/// @param factor that both sides become multiples of, in pixels, at least 1; 28 for Qwen2-VL and
///   Qwen2.5-VL
/// @param minPixels least area, at least 1; a picture below it grows
/// @param maxPixels greatest area, at least `minPixels`; kept unless a side would be shorter than
///   the factor
public record SmartResize(int factor, long minPixels, long maxPixels) {
    /// Of Qwen2-VL and Qwen2.5-VL.
    public static final int FACTOR = 28;

    /// As VLMEvalKit gives pictures to Qwen2-VL: 1280 to 16384 patches.
    public static final SmartResize USUAL =
            new SmartResize(FACTOR, 1280L * 28 * 28, 16384L * 28 * 28);

    private static final int MOST_ASPECT = 200;

    /// @param width in pixels
    /// @param height in pixels
    public record Size(int width, int height) {}

    public SmartResize {
        if (factor < 1 || minPixels < 1 || maxPixels < minPixels) {
            throw new IllegalArgumentException(
                    "sides that are multiples of %d with %d to %d pixels: the factor and the least area must be 1 or more, and the greatest area no less than the least"
                            .formatted(factor, minPixels, maxPixels));
        }
    }

    /// @throws ImageException "too long and narrow": a side is more than 200 times the other
    public Size size(int width, int height) throws ImageException {
        if ((double) Math.max(width, height) / Math.min(width, height) > MOST_ASPECT) {
            throw new ImageException(
                    "too long and narrow",
                    "a picture of %,d x %,d pixels; a side may be at most %d times the other"
                            .formatted(width, height, MOST_ASPECT));
        }
        double area = (double) width * height;
        double wide = Math.rint((double) width / factor) * factor;
        double high = Math.rint((double) height / factor) * factor;
        if (wide * high > maxPixels) {
            double shrink = Math.sqrt(area / maxPixels);
            wide = Math.max(factor, Math.floor(width / shrink / factor) * factor);
            high = Math.max(factor, Math.floor(height / shrink / factor) * factor);
        } else if (wide * high < minPixels) {
            double grow = Math.sqrt(minPixels / area);
            wide = Math.ceil(width * grow / factor) * factor;
            high = Math.ceil(height * grow / factor) * factor;
        }
        return new Size((int) wide, (int) high);
    }

    /// The picture in that size, by Pillow's bicubic kernel: the same pixels as those of
    /// transformers' PIL processor.
    ///
    /// @throws ImageException as [#size]
    public Picture resize(Picture picture) throws ImageException {
        Size size = size(picture.width(), picture.height());
        return Resampling.BICUBIC.resize(picture, size.width(), size.height());
    }
}
