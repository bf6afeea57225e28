package dev.locative.vision.djl;

import dev.locative.vision.ClipScore;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Finds what a combined model multiplies its cosines by: a logit is `scale * cosine + bias`, so
/// two texts against one picture tell.
final class LogitScale {
    /// Cosines nearer than this tell nothing over rounding.
    private static final double APART = 1e-4;

    private LogitScale() {}

    /// Empty where the logits do not tell.
    ///
    /// @param logits of each text with the same picture, NaN where the model gives none
    /// @param texts the texts' embeddings, of unit length
    /// @param image the picture's
    static OptionalDouble of(List<Double> logits, List<float[]> texts, float[] image) {
        int low = 0;
        int high = 0;
        double[] cosines = new double[texts.size()];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = ClipScore.cosine(texts.get(i), image);
            low = cosines[i] < cosines[low] ? i : low;
            high = cosines[i] > cosines[high] ? i : high;
        }
        double apart = cosines[high] - cosines[low];
        double scale = (logits.get(high) - logits.get(low)) / apart;
        return apart < APART || !Double.isFinite(scale)
                ? OptionalDouble.empty()
                : OptionalDouble.of(scale);
    }

    /// The logit of the first picture with the first text; NaN where the model gives none.
    static double logit(Map<String, OnnxSession.Tensor> outputs) {
        for (String name : List.of("logits_per_image", "logits_per_text")) {
            OnnxSession.Tensor output = outputs.get(name);
            if (output != null && output.data() instanceof FloatBuffer values) {
                return values.get(0);
            }
        }
        return Double.NaN;
    }
}
