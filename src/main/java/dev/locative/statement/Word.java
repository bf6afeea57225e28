package dev.locative.statement;

import dev.locative.data.Span;

/// A token with its class.
///
/// @param text as written
/// @param lower lower case, curly quotes straightened
/// @param start offset in the caption
/// @param end offset after the last character
record Word(String text, String lower, Pos pos, int start, int end) {
    boolean is(String word) {
        return lower.equals(word);
    }

    boolean is(Pos wanted) {
        return pos == wanted;
    }

    Word as(Pos other) {
        return pos == other ? this : new Word(text, lower, other, start, end);
    }

    Span span() {
        return new Span(start, end);
    }

    boolean ing() {
        return lower.length() > 4 && lower.endsWith("ing");
    }

    /// Whether it looks like a clause's verb.
    boolean finite() {
        return pos == Pos.BE
                || pos == Pos.MODAL
                || pos == Pos.HAVE
                || pos == Pos.VERB && !ed() && !ing();
    }

    /// Whether it looks like a past participle.
    boolean ed() {
        return lower.endsWith("ed") && !Lexicon.ED_NOUNS.contains(lower)
                || Lexicon.PARTICIPLES.contains(lower);
    }
}
