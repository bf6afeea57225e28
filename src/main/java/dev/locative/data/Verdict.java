package dev.locative.data;

import org.jspecify.annotations.Nullable;

/// What one check says of a sample or a pair. Both branches keep the score, so that a cut-off can
/// be moved later without running the check again.
public sealed interface Verdict {
    /// The check's name, for example `grounded`.
    String check();

    /// What the check measured; null where it has no scale.
    @Nullable Double score();

    record Keep(String check, @Nullable Double score) implements Verdict {}

    /// The check could not be made, for want of an image say, and the pair stays.
    ///
    /// @param reason why not, equal for equal causes so that it can be counted
    record Skip(String check, String reason) implements Verdict {
        @Override
        public @Nullable Double score() {
            return null;
        }
    }

    /// @param reason why, in words that name the offending part
    record Drop(String check, @Nullable Double score, String reason) implements Verdict {}
}
