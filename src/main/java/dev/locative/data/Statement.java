package dev.locative.data;

import org.jspecify.annotations.Nullable;

/// What a caption says of where a thing is: the currency between reading and asking.
///
/// @param thing the located thing
/// @param words the caption's own words of the relation, with its verb: "hang from"
/// @param relation the taxonomy's name that fits best, or `other`
/// @param reference what the thing is located by; null where the caption names nothing ("facing
///   left" has the reference "left", "placed side by side" has none)
/// @param quote the shortest part of the caption that states it
/// @param sentence the sentence it stands in
/// @param frame whose sides the relation speaks of
/// @param resolved whether a pronoun or an omitted subject had to be filled in
public record Statement(
        Phrase thing,
        String words,
        String relation,
        @Nullable Phrase reference,
        Span quote,
        Span sentence,
        Frame frame,
        boolean resolved) {}
