package dev.locative.taxonomy;

/// A keyword found in a text.
///
/// @param relation the relation's name
/// @param keyword the keyword, lower case
/// @param start offset of its first character
/// @param end offset after its last character
public record Tag(String relation, String keyword, int start, int end) {}
