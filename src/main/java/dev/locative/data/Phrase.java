package dev.locative.data;

/// A noun phrase as a caption words it.
///
/// @param text without leading article and trailing relative clause: "three white towels"
/// @param span where it stands in the caption, article excluded
/// @param determiner the leading article or possessive as written, lower case: "the", "a", "its",
///   or empty
/// @param head the head noun as written: "towels"
/// @param plural whether it takes a plural verb: plural heads and coordinations do
public record Phrase(String text, Span span, String determiner, String head, boolean plural) {}
