package dev.locative.eval.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.locative.eval.Answer;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What a contestant said to one item with one seed, or why it said nothing: a line of
/// `replies.jsonl`.
///
/// @param reply null where there is none
/// @param cut whether the reply came to the end of what it may be; null for no
/// @param mass see [Answer#mass()]; null where the reply was written freely
/// @param error why there is no reply; null where there is one
@JsonInclude(JsonInclude.Include.NON_NULL)
record Said(
        String item,
        long seed,
        @Nullable String reply,
        @Nullable Boolean cut,
        @Nullable Double mass,
        @Nullable String error) {
    static Said of(String item, long seed, Answer answer) {
        return new Said(
                item,
                seed,
                answer.reply(),
                answer.cut() ? true : null,
                answer.mass().isPresent() ? answer.mass().getAsDouble() : null,
                null);
    }

    static Said nothing(String item, long seed, String error) {
        return new Said(item, seed, null, null, null, error);
    }

    Answer answer() {
        return new Answer(
                reply == null ? "" : reply,
                Boolean.TRUE.equals(cut),
                mass == null ? OptionalDouble.empty() : OptionalDouble.of(mass));
    }
}
