package dev.locative.vision;

import java.util.List;

/// How 8-bit levels become a model's numbers: level times `factor`, less the mean, divided by the
/// deviation; computed in the same precision as the transformers library does with numpy, so that
/// the result is equal bit for bit.
///
/// @param factor usually 1/255
/// @param mean of red, green, blue, after the factor
/// @param deviation of red, green, blue, after the factor, not 0
public record Scaling(double factor, List<Float> mean, List<Float> deviation) {
    /// What pixels times 1/255 are.
    public static final double UNIT = 1.0 / 255;

    static final List<Float> ZEROS = List.of(0f, 0f, 0f);
    static final List<Float> ONES = List.of(1f, 1f, 1f);

    static final Scaling CLIP =
            new Scaling(
                    UNIT,
                    List.of(0.48145466f, 0.4578275f, 0.40821073f),
                    List.of(0.26862954f, 0.26130258f, 0.27577711f));

    static final Scaling HALF =
            new Scaling(UNIT, List.of(0.5f, 0.5f, 0.5f), List.of(0.5f, 0.5f, 0.5f));

    public Scaling {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        if (mean.size() != 3 || deviation.size() != 3) {
            throw new IllegalArgumentException(
                    "mean %s and deviation %s have to hold red, green, blue"
                            .formatted(mean, deviation));
        }
        if (deviation.contains(0f)) {
            throw new IllegalArgumentException("a deviation of 0");
        }
    }

    /// What each of the 256 levels of a channel becomes.
    ///
    /// @param channel 0 red, 1 green, 2 blue
    float[] levels(int channel) {
        float[] levels = new float[256];
        for (int level = 0; level < 256; level++) {
            levels[level] = ((float) (level * factor) - mean.get(channel)) / deviation.get(channel);
        }
        return levels;
    }
}
