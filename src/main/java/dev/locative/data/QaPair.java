package dev.locative.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question about an image, with its answer.
///
/// @param reasoning the chain of thought that leads to the answer, if any
/// @param frame the frame of reference that question and answer use
/// @param relations the taxonomy's names of the relations asked about, for example `left`
/// @param evidence the part of the caption that states the answer; null when the generator cannot
///   point at one
public record QaPair(
        String question,
        String answer,
        @Nullable String reasoning,
        Frame frame,
        List<String> relations,
        @Nullable Span evidence) {
    public QaPair {
        relations = List.copyOf(relations);
    }
}
