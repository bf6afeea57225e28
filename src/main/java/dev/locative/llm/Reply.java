package dev.locative.llm;

import java.util.List;

/// What a model said.
///
/// @param first the candidates for the answer's first token, likeliest first, where the question
///   asked for them; empty for a reply without a token
public record Reply(String text, Ending ending, List<Candidate> first) {
    public Reply {
        first = List.copyOf(first);
    }

    public Reply(String text, Ending ending) {
        this(text, ending, List.of());
    }

    /// Why a reply is over.
    public enum Ending {
        /// The model ended it.
        COMPLETE,
        /// It reached the most tokens it may have.
        CUT,
        /// It only repeated itself, and was ended for it.
        LOOPED,
        /// Nobody said.
        UNKNOWN
    }
}
