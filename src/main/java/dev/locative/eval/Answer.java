package dev.locative.eval;

import java.util.OptionalDouble;

/// What a contestant said.
///
/// @param reply its words
/// @param cut whether it came to the end of what it may say
/// @param mass the probability that the answers asked for had together, where the answer was chosen
///   by probabilities
public record Answer(String reply, boolean cut, OptionalDouble mass) {
    public static Answer of(String reply) {
        return new Answer(reply, false, OptionalDouble.empty());
    }
}
