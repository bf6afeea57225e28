package dev.locative.vision.djl;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which of a model's inputs takes what, told by their names and shapes.
///
/// @param ids token ids, `[texts, length]`
/// @param mask 1 for a token, 0 for padding, of the same shape
/// @param pixels `[images, 3, height, width]`
/// @param textRows how many texts the file wants at once; 0 for any number
/// @param length how many tokens a text the file wants; 0 for any number
/// @param imageRows how many pictures the file wants at once; 0 for any number
record Inputs(
        @Nullable String ids,
        @Nullable String mask,
        @Nullable String pixels,
        int textRows,
        int length,
        int imageRows) {

    /// @throws IllegalArgumentException for an input that is neither text nor picture
    static Inputs of(OnnxSession session) {
        Inputs found = new Inputs(null, null, null, 0, 0, 0);
        for (Map.Entry<String, long[]> input : session.inputs().entrySet()) {
            found = found.with(input.getKey(), input.getValue(), session);
        }
        return found;
    }

    private Inputs with(String name, long[] shape, OnnxSession session) {
        if (shape.length == 4) {
            return new Inputs(ids, mask, name, textRows, length, fixed(shape[0]));
        }
        if (shape.length == 2 && name.endsWith("attention_mask") && !name.startsWith("pixel")) {
            return new Inputs(ids, name, pixels, textRows, length, imageRows);
        }
        if (shape.length == 2 && ids == null && !name.startsWith("pixel")) {
            return new Inputs(name, mask, pixels, fixed(shape[0]), fixed(shape[1]), imageRows);
        }
        throw new IllegalArgumentException(
                "%s wants an input \"%s\" of %d dimensions, which only other models than CLIP and SigLIP of a fixed resolution have"
                        .formatted(session.file(), name, shape.length));
    }

    private static int fixed(long dimension) {
        return dimension > 0 ? Math.toIntExact(dimension) : 0;
    }
}
