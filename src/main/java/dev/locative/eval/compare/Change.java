package dev.locative.eval.compare;

import org.jspecify.annotations.Nullable;

/// An item that only one of two contestants got right.
///
/// @param better whether it is the second
/// @param gold the right answer, as the second was asked
/// @param readA what the rule read in the first's reply; null for nothing
public record Change(
        String item,
        long seed,
        String place,
        boolean better,
        String gold,
        String replyA,
        @Nullable String readA,
        String replyB,
        @Nullable String readB) {}
