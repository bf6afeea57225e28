package dev.locative.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one person says of one pair: a line of `judgements.jsonl`.
///
/// @param draw of which sample the item is
/// @param item its number there, from 0
/// @param note in the reviewer's words
/// @param time ISO 8601 in UTC
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Judgement(
        String draw, int item, String reviewer, Label label, @Nullable String note, String time) {
    /// The longest note, in UTF-16 units.
    public static final int NOTE = 2_000;

    /// @throws IllegalArgumentException when the note is too long, or the reviewer's name is none
    public Judgement {
        Objects.requireNonNull(draw, "draw");
        Objects.requireNonNull(reviewer, "reviewer");
        Objects.requireNonNull(label, "label");
        reviewer = Reviewer.name(reviewer);
        note = note == null || note.isBlank() ? null : note.strip();
        if (note != null && note.length() > NOTE) {
            throw new IllegalArgumentException(
                    "a note has %,d characters at most, and this has %,d"
                            .formatted(NOTE, note.length()));
        }
    }
}
