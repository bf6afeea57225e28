package dev.locative.filter;

import java.util.Arrays;

/// A text as grounding sees it: its key terms in order (stems, numbers as digits, place words and
/// pronouns as they are; articles, forms of "be" and words such as "located" left out), each with
/// the sentence it stands in. Arrays are `size` long at least; treat as immutable.
///
/// @param term the term
/// @param place the place word's class, or null
/// @param flags [#PRONOUN], [#CLAUSE], [#NUMBER], [#VERB], [#MORE], [#MEMBER], [#THERE] and
///   [#OPENS]
/// @param start offset of its first character in the text
/// @param end offset after its last character
/// @param sentence index of its sentence
/// @param sentenceStart index of each sentence's first term, with `size` as the last entry
record Terms(
        int size,
        String[] term,
        Place[] place,
        byte[] flags,
        int[] start,
        int[] end,
        int[] sentence,
        int[] sentenceStart) {
    /// Stands for something named elsewhere: "it", "them", "another".
    static final byte PRONOUN = 1;

    /// The first term after a comma, dash or bracket.
    static final byte CLAUSE = 2;

    static final byte NUMBER = 4;

    /// The first term after "is", "are" or "there": what stands before it is another phrase.
    static final byte VERB = 8;

    /// The first term of a clause that says more of what stands before it: ", positioned on ...".
    static final byte MORE = 16;

    /// Opens another member of a list: "and a shadow".
    static final byte MEMBER = 32;

    /// A [#VERB] that is "there is", and so opens a clause of its own.
    static final byte THERE = 64;

    /// Opens a noun phrase right after another term: "behind the barn *a* hill rises".
    static final byte OPENS = (byte) 128;

    int sentences() {
        return sentenceStart.length - 1;
    }

    boolean is(int i, byte flag) {
        return (flags[i] & flag) != 0;
    }

    /// Whether the place word belongs to another place than the one before it: "on the left
    /// facing".
    boolean parted(int i) {
        boolean turns = place[i] == Place.TOWARD && place[i - 1] != Place.TOWARD;
        return turns || is(i, CLAUSE) || is(i, VERB);
    }

    /// Whether `word` stands among the terms `from` to `to`, exclusive.
    boolean has(String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (term[i].equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean hasPlace(Place wanted) {
        return Arrays.asList(place).subList(0, size).contains(wanted);
    }
}
