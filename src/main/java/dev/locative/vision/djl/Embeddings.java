package dev.locative.vision.djl;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Takes embeddings out of a model's outputs.
final class Embeddings {
    private Embeddings() {}

    /// The first `rows` rows of the output, each brought to unit length.
    ///
    /// @param names what exporters call the output, the best first
    /// @throws IllegalArgumentException when there is no such output
    static List<float[]> of(
            Map<String, OnnxSession.Tensor> outputs, List<String> names, int rows, Path file) {
        for (String name : names) {
            OnnxSession.Tensor output = outputs.get(name);
            if (output != null && output.shape().length == 2) {
                return rows((FloatBuffer) output.data(), rows, (int) output.shape()[1]);
            }
        }
        throw new IllegalArgumentException(
                "%s gives %s, and none of %s: it was exported without its projection, or is no CLIP"
                        .formatted(file, outputs.keySet(), names));
    }

    private static List<float[]> rows(FloatBuffer values, int rows, int size) {
        List<float[]> embeddings = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            float[] row = new float[size];
            values.get(i * size, row);
            embeddings.add(unit(row));
        }
        return embeddings;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (squares == 0 || !Double.isFinite(squares)) {
            throw new IllegalStateException(
                    "the model gave an embedding without a direction (all zero, or not finite)");
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
