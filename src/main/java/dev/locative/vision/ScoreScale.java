package dev.locative.vision;

/// What the score of a picture and a text is measured in.
public enum ScoreScale {
    /// The cosine, -1 to 1.
    RAW,
    /// CLIPScore: 2.5 times the cosine, 0 where that is negative.
    WEIGHTED;

    public double of(float[] image, float[] text) {
        double cosine = ClipScore.cosine(image, text);
        return switch (this) {
            case RAW -> cosine;
            case WEIGHTED -> ClipScore.of(cosine);
        };
    }
}
