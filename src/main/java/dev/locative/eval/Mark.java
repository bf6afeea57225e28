package dev.locative.eval;

import org.jspecify.annotations.Nullable;

/// What a rule makes of one reply.
///
/// @param parsed the answer read out of the reply; null when none was found
/// @param score from 0, wrong, to 1, right
public record Mark(@Nullable String parsed, double score) {
    /// Right when what was read is the right answer.
    public static Mark of(@Nullable String parsed, String right) {
        return new Mark(parsed, right.equals(parsed) ? 1 : 0);
    }
}
