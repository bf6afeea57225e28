package dev.locative.statement;

import java.util.List;
import java.util.Set;

/// Verbs of any meaning that the tagger takes for nouns: what stands after them can only stand
/// after a verb.
final class HiddenDoings {
    /// Adverbs that tell how much or where of what follows, and so may follow a noun.
    private static final Set<String> DEGREES =
            Lexicon.words(
                    "directly immediately slightly partially partly mostly mainly only entirely completely"
                            + " nearly fully barely clearly possibly probably closely especially"
                            + " particularly primarily apparently seemingly likely early family");

    private HiddenDoings() {}

    /// Whether the noun at `i` is its clause's verb: "the coat fits tightly over", "the trail
    /// peters out", "the boats on the far bank approach the pier".
    static boolean verb(List<Word> words, int i) {
        return (one(words, i) || many(words, i)) && !VerbOrNoun.hasVerb(words, i);
    }

    /// "the coat fits tightly over", "the trail peters out and".
    private static boolean one(List<Word> words, int i) {
        Word before = words.get(i - 1);
        boolean form =
                Plurals.plural(words.get(i).lower())
                        && before.is(Pos.NOUN)
                        && !Plurals.plural(before.lower())
                        && opensClause(words, start(words, i - 1));
        return form && (adverb(words, i + 1) || out(words, i + 1)) && alone(words, i + 1);
    }

    /// Whether a manner adverb stands at `i` that belongs to nothing after it.
    private static boolean adverb(List<Word> words, int i) {
        Word word = words.get(i);
        return word.is(Pos.ADVERB)
                && word.lower().endsWith("ly")
                && !DEGREES.contains(word.lower())
                && (i + 1 == words.size() || ends(words.get(i + 1)) || place(words.get(i + 1)));
    }

    private static boolean out(List<Word> words, int i) {
        return words.get(i).is("out") && (i + 1 == words.size() || ends(words.get(i + 1)));
    }

    /// "the boats on the far bank approach the pier".
    private static boolean many(List<Word> words, int i) {
        Word word = words.get(i);
        Word next = words.get(i + 1);
        boolean object = next.is("the") || next.is("a") || next.is("an") || next.is(Pos.POSSESSIVE);
        int k = start(words, i - 1);
        return object
                && words.get(i - 1).is(Pos.NOUN)
                && !Plurals.plural(word.lower())
                && !word.ing()
                && !word.ed()
                && k > 1
                && words.get(k - 1).is(Pos.PREPOSITION)
                && words.get(k - 2).is(Pos.NOUN)
                && Plurals.plural(words.get(k - 2).lower())
                && opensClause(words, start(words, k - 2))
                && alone(words, i + 1);
    }

    /// Whether no other finite verb follows in the clause.
    private static boolean alone(List<Word> words, int from) {
        for (int k = from; k < words.size() && !ends(words.get(k)); k++) {
            if (words.get(k).finite()) {
                return false;
            }
        }
        return true;
    }

    /// Whether the noun phrase that starts at `i` is the first of its clause.
    private static boolean opensClause(List<Word> words, int i) {
        Word before = i == 0 ? null : words.get(i - 1);
        return words.get(i).is(Pos.DETERMINER)
                && (before == null
                        || before.is(Pos.BREAK)
                        || before.is(Pos.COMMA)
                        || before.is(Pos.SUBORDINATOR));
    }

    private static int start(List<Word> words, int end) {
        int k = end;
        while (k > 0 && inPhrase(words.get(k - 1))) {
            k--;
        }
        return k;
    }

    private static boolean inPhrase(Word word) {
        return word.pos().nominal()
                || word.is(Pos.ADJECTIVE)
                || word.is(Pos.NUMBER)
                || word.is(Pos.DETERMINER);
    }

    private static boolean place(Word word) {
        return word.is(Pos.PREPOSITION) && !word.is("of");
    }

    private static boolean ends(Word word) {
        return word.is(Pos.BREAK)
                || word.is(Pos.COMMA)
                || word.is(Pos.AND)
                || word.is(Pos.SUBORDINATOR)
                || word.is(Pos.RELATIVE);
    }
}
