package dev.locative.eval.parse;

import java.util.Optional;
import java.util.SequencedMap;

/// Reads a letter out of what a model said.
///
/// Parsers hold no state and may be shared by threads. They never fail on a reply, however odd.
@FunctionalInterface
public interface LetterParser {

    /// The letter that the reply chose, or nothing.
    ///
    /// @param reply the model's text as it came, reasoning blocks taken off
    /// @param choices letter ("A", "B" ...) to text, in the order of the question
    Optional<String> letter(String reply, SequencedMap<String, String> choices);
}
