package dev.locative.llm;

/// What a model said.
public record Reply(String text, Ending ending) {
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
