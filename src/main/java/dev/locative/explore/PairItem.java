package dev.locative.explore;

import dev.locative.data.Outcome;
import dev.locative.data.Span;
import java.util.List;

/// A pair, a refused sample or a failed one.
///
/// @param outcome the sample's whole outcome
/// @param ordinal which of the outcome's pairs it is, from 0; 0 where there are none
/// @param highlights what the text of the search found in it
public record PairItem(Outcome outcome, int ordinal, Highlights highlights) {
    /// Ranges of UTF-16 offsets, in their order, not overlapping.
    public record Highlights(List<Span> question, List<Span> answer, List<Span> caption) {
        public static final Highlights NONE = new Highlights(List.of(), List.of(), List.of());

        public Highlights {
            question = List.copyOf(question);
            answer = List.copyOf(answer);
            caption = List.copyOf(caption);
        }
    }
}
