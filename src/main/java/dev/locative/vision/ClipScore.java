package dev.locative.vision;

import java.util.List;

/// CLIPScore (Hessel et al. 2021) from embeddings: how well a caption fits a picture, without and
/// with other captions of it. Formulas of github.com/jmhessel/clipscore.
public final class ClipScore {
    /// What the cosine is stretched by: the published scores are 2.5 times a cosine.
    public static final double WEIGHT = 2.5;

    /// What stands before every caption and reference in the published scores.
    public static final String PREFIX = "A photo depicts ";

    private ClipScore() {}

    /// From -1 to 1; 0 for a vector of zeros, which points nowhere.
    ///
    /// @throws IllegalArgumentException for vectors of two lengths: they are of two models
    public static double cosine(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "embeddings of %d and %d numbers do not compare: are they of one model?"
                            .formatted(a.length, b.length));
        }
        double product = 0;
        double ofA = 0;
        double ofB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            ofA += (double) a[i] * a[i];
            ofB += (double) b[i] * b[i];
        }
        double lengths = Math.sqrt(ofA) * Math.sqrt(ofB);
        return lengths == 0 ? 0 : product / lengths;
    }

    /// CLIPScore of a cosine of picture and caption: 0 to 2.5, below 1 in practice.
    public static double of(double cosine) {
        return WEIGHT * Math.max(cosine, 0);
    }

    public static double of(float[] image, float[] caption) {
        return of(cosine(image, caption));
    }

    /// RefCLIPScore: the harmonic mean of CLIPScore and the caption's best cosine with a reference.
    /// That cosine may be negative, as in the program; the paper takes 0 then.
    ///
    /// @param references other captions' embeddings, at least one
    public static double withReferences(float[] image, float[] caption, List<float[]> references) {
        double score = of(image, caption);
        double best =
                references.stream()
                        .mapToDouble(reference -> cosine(caption, reference))
                        .max()
                        .orElseThrow(() ->
                                new IllegalArgumentException("RefCLIPScore needs a reference"));
        double sum = score + best;
        return sum == 0 ? 0 : 2 * score * best / sum;
    }

    /// A text as it is scored: after the prefix, with a blank between.
    ///
    /// @param prefix may be empty
    public static String prefixed(String prefix, String text) {
        boolean apart = prefix.isEmpty() || prefix.endsWith(" ");
        return prefix + (apart ? "" : " ") + text;
    }
}
