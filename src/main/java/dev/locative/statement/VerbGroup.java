package dev.locative.statement;

import java.util.List;

/// A verb with its auxiliaries, adverbs and particles, as a range of a sentence's words.
///
/// @param to after the last particle or adverb
/// @param head index of the lexical verb, or of the form of "be" that stands alone
/// @param kind what may follow
/// @param negated whether "not" or "never" is in it
record VerbGroup(int from, int to, int head, Kind kind, boolean negated) {
    enum Kind {
        /// "is", "are", "appears to be": a place, a noun or an adjective follows.
        COPULA,
        HAVE,
        FINITE,
        /// A participle without auxiliary: "standing on", "placed beside".
        PARTICIPLE,
        /// A participle with "be": "is placed", "are standing".
        COMPOUND,
        INFINITIVE
    }

    boolean finite() {
        return kind != Kind.PARTICIPLE && kind != Kind.INFINITIVE;
    }

    /// The verb group that starts at `i`; a verb, "be", "have", a modal or an adverb stands there.
    static VerbGroup at(List<Word> words, int i) {
        int j = i;
        boolean negated = false;
        boolean auxiliary = false;
        int be = -1;
        while (j < words.size()) {
            Word word = words.get(j);
            if (word.is(Pos.NOT)) {
                negated = true;
            } else if (word.is(Pos.BE)) {
                be = j;
                auxiliary = true;
            } else if (word.is(Pos.MODAL) || word.is(Pos.TO)) {
                auxiliary = true;
            } else if (word.is(Pos.HAVE)) {
                if (!participleFollows(words, j + 1)) {
                    return new VerbGroup(i, j + 1, j, Kind.HAVE, negated);
                }
                auxiliary = true;
            } else if (!word.is(Pos.ADVERB) || be >= 0 && !verbFollows(words, j)) {
                break;
            }
            j++;
        }
        boolean verb = j < words.size() && words.get(j).is(Pos.VERB);
        if (!verb) {
            int head = be >= 0 ? be : Math.min(i, words.size() - 1);
            return new VerbGroup(
                    i, be >= 0 ? be + 1 : Math.max(i + 1, j), head, Kind.COPULA, negated);
        }
        Word head = words.get(j);
        boolean linking = head.lower().startsWith("appear") || head.lower().startsWith("seem");
        if (linking
                && j + 2 < words.size()
                && words.get(j + 1).is("to")
                && words.get(j + 2).is("be")) {
            VerbGroup inner = at(words, j + 2);
            return new VerbGroup(
                    i,
                    inner.to,
                    inner.head,
                    inner.kind == Kind.COMPOUND ? Kind.COMPOUND : Kind.COPULA,
                    negated);
        }
        if (linking
                && j + 2 < words.size()
                && words.get(j + 1).is(Pos.TO)
                && words.get(j + 2).is(Pos.VERB)) {
            VerbGroup inner = at(words, j + 2);
            return new VerbGroup(i, inner.to, inner.head, Kind.FINITE, negated);
        }
        Kind kind;
        if (be >= 0 && (head.ed() || head.ing())) {
            kind = Kind.COMPOUND;
        } else if (!auxiliary && (head.ed() || head.ing())) {
            kind = Kind.PARTICIPLE;
        } else if (i < words.size() && words.get(i).is(Pos.TO)) {
            kind = Kind.INFINITIVE;
        } else {
            kind = Kind.FINITE;
        }
        int to = j + 1;
        if (to + 2 < words.size()
                && words.get(to).is("a")
                && (words.get(to + 1).is("little") || words.get(to + 1).is("bit"))
                && words.get(to + 2).is(Pos.ADVERB)) {
            to += 2;
        }
        while (to < words.size() && words.get(to).is(Pos.ADVERB) && !place(words, to)) {
            to++;
        }
        return new VerbGroup(i, to, j, kind, negated);
    }

    private static boolean place(List<Word> words, int i) {
        boolean of = i + 1 < words.size() && words.get(i + 1).is("of");
        boolean from = i + 1 < words.size() && words.get(i + 1).is("from");
        return words.get(i).is("nearby")
                || words.get(i).is("upside")
                || words.get(i).is("then")
                || of && (words.get(i).is("off") || words.get(i).is("out"))
                || from && words.get(i).is("away");
    }

    private static boolean verbFollows(List<Word> words, int j) {
        int k = j;
        while (k < words.size() && (words.get(k).is(Pos.ADVERB) || words.get(k).is(Pos.NOT))) {
            k++;
        }
        return k < words.size() && (words.get(k).is(Pos.VERB) || words.get(k).is(Pos.BE));
    }

    private static boolean participleFollows(List<Word> words, int j) {
        int k = j;
        while (k < words.size() && (words.get(k).is(Pos.ADVERB) || words.get(k).is(Pos.NOT))) {
            k++;
        }
        if (k >= words.size()) {
            return false;
        }
        Word word = words.get(k);
        return word.is("been")
                || word.is("to")
                || word.is(Pos.VERB)
                        && word.ed()
                        && !(k + 1 < words.size() && words.get(k + 1).pos().nominal());
    }

    String particle(List<Word> words) {
        for (int k = head + 1; k < to; k++) {
            if (Lexicon.PARTICLE.contains(words.get(k).lower())
                    || Lexicon.DIRECTION.contains(words.get(k).lower())) {
                return words.get(k).lower();
            }
        }
        return "";
    }

    /// Whether a finite verb stands at `i`, adverbs before it skipped.
    static boolean finiteAt(List<Word> words, int i) {
        int k = i;
        while (k < words.size() && words.get(k).is(Pos.ADVERB)) {
            k++;
        }
        if (k >= words.size()) {
            return false;
        }
        Word word = words.get(k);
        return word.is(Pos.BE)
                || word.is(Pos.MODAL)
                || word.is(Pos.HAVE)
                || word.is(Pos.VERB) && !word.ed() && !word.ing();
    }
}
