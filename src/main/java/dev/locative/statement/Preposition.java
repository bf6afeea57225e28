package dev.locative.statement;

/// A preposition, of one or several words, at its place in a sentence.
///
/// @param from first word
/// @param to after the last word
/// @param phrase its words, lower case, joined by blanks
/// @param relation the taxonomy's name for it, or empty where it states no place
record Preposition(int from, int to, String phrase, String relation) {
    boolean spatial() {
        return !relation.isEmpty();
    }
}
