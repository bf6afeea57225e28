package dev.locative.vision;

import dev.locative.data.LaneUse;
import java.util.List;
import java.util.OptionalDouble;

/// A model that puts texts and pictures into one space, where near means alike: CLIP and its kin
/// (Radford et al., arXiv 2103.00020). Thread-safe; calls of several threads are computed together.
public interface Aligner extends AutoCloseable {
    /// An embedding of unit length for each text, in order. A text longer than the model reads is
    /// cut at its end.
    List<float[]> embed(List<String> texts);

    /// The small picture that the model sees of this one; it has the same embedding.
    Picture fit(Picture picture);

    /// The picture's embedding, of unit length and of the same dimension as the texts'.
    float[] embed(Picture picture);

    /// What cosines are multiplied by before a soft-max over texts, 100 for OpenAI's CLIP; empty
    /// where the model's files do not tell.
    OptionalDouble scale();

    /// How its lanes are used; empty where there are none.
    default List<LaneUse> lanes() {
        return List.of();
    }

    @Override
    void close();
}
