package dev.locative.vision;

import java.nio.file.Path;

/// How a model wants its pictures: resized, cropped, scaled, as planes of red, green and blue.
///
/// Equal to the transformers library's processors on Pillow, bit for bit.
public record Preparation(Resize resize, Crop crop, Resampling resampling, Scaling scaling) {
    /// CLIP as the transformers library prepares for it, 224 x 224.
    public static final Preparation CLIP = clip(224, Crop.Margin.HUGGING_FACE);

    /// CLIP as OpenAI's own code prepares for it, 224 x 224; odd margins differ from [#CLIP].
    public static final Preparation OPENAI_CLIP = clip(224, Crop.Margin.OPENAI);

    /// SigLIP and SigLIP 2 of fixed resolution, 224 x 224.
    public static final Preparation SIGLIP =
            new Preparation(
                    new Resize.Stretched(224, 224),
                    new Crop.None(),
                    Resampling.BICUBIC,
                    Scaling.HALF);

    /// CLIP of another resolution: `side` x `side`.
    public static Preparation clip(int side, Crop.Margin margin) {
        return new Preparation(
                new Resize.ShortestEdge(side),
                new Crop.Centre(side, side, margin),
                Resampling.BICUBIC,
                Scaling.CLIP);
    }

    /// What a model's preprocessor_config.json asks for.
    ///
    /// @throws IllegalArgumentException naming file and key, if it asks for what is not known
    /// @throws java.io.UncheckedIOException if the file cannot be read or is not JSON
    public static Preparation of(Path preprocessorConfig) {
        return PreparationFile.read(preprocessorConfig);
    }

    /// The picture resized and cropped, still 8 bit.
    public Picture fitted(Picture picture) {
        return crop.of(picture, resize, resampling);
    }

    /// The model's input for one picture: all of red row by row, then green, then blue.
    public float[] tensor(Picture picture) {
        byte[] rgb = fitted(picture).rgb();
        float[] tensor = new float[rgb.length];
        int plane = rgb.length / 3;
        for (int channel = 0; channel < 3; channel++) {
            float[] levels = scaling.levels(channel);
            for (int i = 0; i < plane; i++) {
                tensor[channel * plane + i] = levels[rgb[3 * i + channel] & 255];
            }
        }
        return tensor;
    }

    /// Width of every prepared picture.
    ///
    /// @throws IllegalStateException if it depends on the picture
    public int width() {
        return switch (crop) {
            case Crop.Centre(int width, int height, var margin) -> width;
            case Crop.None() -> stretched().width();
        };
    }

    /// Height of every prepared picture.
    ///
    /// @throws IllegalStateException if it depends on the picture
    public int height() {
        return switch (crop) {
            case Crop.Centre(int width, int height, var margin) -> height;
            case Crop.None() -> stretched().height();
        };
    }

    private Resize.Stretched stretched() {
        if (resize instanceof Resize.Stretched size) {
            return size;
        }
        throw new IllegalStateException("the prepared size follows the picture: " + this);
    }
}
