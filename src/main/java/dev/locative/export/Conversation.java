package dev.locative.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a conversation file, its texts plain.
///
/// @param id unique in the export
/// @param image where the image lies; null for a row of text only
/// @param turns at least one
record Conversation(String id, @Nullable String image, List<Turn> turns) {
    /// A question and its answer.
    record Turn(String question, String answer) {}

    Conversation {
        turns = List.copyOf(turns);
    }
}
