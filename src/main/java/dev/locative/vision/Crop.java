package dev.locative.vision;

/// Which part of the resized picture a model sees.
public sealed interface Crop {
    /// All of it.
    record None() implements Crop {}

    /// The middle. A picture that is smaller gets a black margin.
    record Centre(int width, int height, Margin margin) implements Crop {
        public Centre {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("a crop of " + width + " x " + height);
            }
        }
    }

    /// Where the middle begins when the margins cannot be equal.
    enum Margin {
        /// Rounded down: `(size - crop) // 2`, the rule of the transformers library.
        HUGGING_FACE,
        /// Rounded half to even: torchvision's CenterCrop, which OpenAI's own code uses.
        OPENAI;

        long before(long size, int crop) {
            long spare = size - crop;
            return switch (this) {
                case HUGGING_FACE -> Math.floorDiv(spare, 2);
                case OPENAI -> spare < 0 ? spare / 2 : (long) Math.rint(spare / 2.0);
            };
        }
    }

    private static Window all(long width, long height) {
        return new Window(0, 0, Math.toIntExact(width), Math.toIntExact(height));
    }

    /// @param width of the resized picture
    /// @param height of the resized picture
    private Window window(long width, long height) {
        return switch (this) {
            case None() -> all(width, height);
            case Centre(int w, int h, Margin margin) ->
                    new Window(margin.before(width, w), margin.before(height, h), w, h);
        };
    }

    /// The part of the picture after the resize, computed in one go.
    default Picture of(Picture picture, Resize resize, Resampling resampling) {
        long width = resize.width(picture);
        long height = resize.height(picture);
        return resampling.resize(picture, width, height, window(width, height));
    }
}
