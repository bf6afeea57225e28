package dev.locative.taxonomy;

/// A keyword found in a text.
///
/// @param relation the relation's name
/// @param keyword the keyword, lower case
/// @param start offset of its first character
/// @param end offset after its last character
/// @param evidence whether the keyword states a relation on its own; weak ones ("part of", "down")
///   are only counted
public record Tag(String relation, String keyword, int start, int end, boolean evidence) {
    public Tag(String relation, String keyword, int start, int end) {
        this(relation, keyword, start, end, true);
    }
}
