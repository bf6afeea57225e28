package dev.locative.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Verbs of posture, extent and motion that the tagger takes for nouns: the only word in a clause
/// that can be its verb is its verb.
final class HiddenVerbs {
    private static final Set<String> BASE =
            Lexicon.words(
                    "stretch angle reach lean bend jut poke bulge arch coil loop twist wind snake cascade"
                            + " spill billow trail taper slant slope veer sit stand lie rest perch lounge crouch"
                            + " hover float drift glide loom tower rise fall dangle sprout emerge protrude stick"
                            + " leaf curve flare spread sprawl sweep run lead turn flow pour shine climb creep"
                            + " face extend hang grow project peek peer wave gather spout remain");

    private static final Set<String> THIRD = third();

    private HiddenVerbs() {}

    private static Set<String> third() {
        Set<String> third = new HashSet<>();
        for (String verb : BASE) {
            boolean hissing = verb.endsWith("ch") || verb.endsWith("sh") || verb.endsWith("s");
            third.add(verb.equals("leaf") ? "leafs" : verb + (hissing ? "es" : "s"));
        }
        return third;
    }

    static void mend(List<Word> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            Word word = words.get(i);
            boolean taken = word.is(Pos.NOUN) || word.is(Pos.NAME) || word.is(Pos.ADJECTIVE);
            if (taken && (hidden(words, i) || word.is(Pos.NOUN) && HiddenDoings.verb(words, i))) {
                words.set(i, word.as(Pos.VERB));
            }
        }
    }

    private static boolean hidden(List<Word> words, int i) {
        return (one(words, i) || many(words, i) || relative(words, i)) && only(words, i);
    }

    /// "The shadow stretches across the lawn", "its tail sticks out".
    private static boolean one(List<Word> words, int i) {
        Word before = words.get(i - 1);
        boolean singular =
                before.is(Pos.NUMBER)
                        || before.is(Pos.ADJECTIVE) && Places.colour(before.lower())
                        || before.pos().nominal() && !Plurals.plural(before.lower());
        return THIRD.contains(words.get(i).lower())
                && singular
                && (determined(words, i - 1) || before.is(Pos.ADJECTIVE))
                && goesOn(words, i + 1);
    }

    /// "The roots of an old tree spread over the path".
    private static boolean many(List<Word> words, int i) {
        if (!BASE.contains(words.get(i).lower())
                || !words.get(i - 1).pos().nominal()
                || !goesOn(words, i + 1)) {
            return false;
        }
        int k = start(words, i - 1);
        boolean bare = k > 0 && words.get(k - 1).is(Pos.PREPOSITION) && !determined(words, i - 1);
        if (bare && !words.get(k - 1).is("of") && pluralBefore(words, k)) {
            return true;
        }
        return Plurals.plural(words.get(i - 1).lower()) && determined(words, i - 1)
                || faces(words, i, k)
                || k > 1 && words.get(k - 1).is("of") && Plurals.plural(words.get(k - 2).lower());
    }

    /// "the vans on the left side of the road face away".
    private static boolean faces(List<Word> words, int i, int k) {
        return words.get(i + 1).is(Pos.ADVERB)
                && k > 1
                && words.get(k - 1).is(Pos.PREPOSITION)
                && placedPlural(words, k - 1);
    }

    /// Whether a plural with a place of its own stands before.
    private static boolean placedPlural(List<Word> words, int end) {
        for (int k = end - 1; k >= 0 && !ends(words.get(k)) && !words.get(k).is(Pos.COMMA); k--) {
            Word word = words.get(k);
            if (word.is(Pos.NOUN)
                    && words.get(k + 1).is(Pos.PREPOSITION)
                    && Plurals.plural(word.lower())) {
                return true;
            }
        }
        return false;
    }

    /// "hills covered in green forest stretch along ...".
    private static boolean pluralBefore(List<Word> words, int end) {
        for (int k = end - 1; k >= 0; k--) {
            if (ends(words.get(k)) || words.get(k).is(Pos.COMMA)) {
                return false;
            }
            if (words.get(k).is(Pos.NOUN)) {
                return Plurals.plural(words.get(k).lower());
            }
        }
        return false;
    }

    /// "lamps that pierce through the fog": what follows "that" is its verb.
    private static boolean relative(List<Word> words, int i) {
        Word that = words.get(i - 1);
        Word next = words.get(i + 1);
        return i > 1
                && (that.is("that") || that.is("which"))
                && that.is(Pos.RELATIVE)
                && words.get(i - 2).is(Pos.NOUN)
                && (next.is(Pos.PREPOSITION) && !next.is("of")
                        || next.is(Pos.DETERMINER)
                        || next.is(Pos.ADVERB));
    }

    /// Where the noun phrase begins whose last word stands at `end`.
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
                || word.is(Pos.DETERMINER)
                || word.is(Pos.POSSESSIVE)
                || word.is(Pos.VERB) && word.ed();
    }

    private static boolean determined(List<Word> words, int end) {
        Word first = words.get(start(words, end));
        return first.is(Pos.DETERMINER) || first.is(Pos.POSSESSIVE) || first.is(Pos.NAME);
    }

    private static boolean goesOn(List<Word> words, int i) {
        Word next = words.get(i);
        return next.is(Pos.PREPOSITION) && !next.is("of") && !next.is("with")
                || Lexicon.DIRECTION.contains(next.lower())
                || next.is("halfway")
                || next.is("out")
                || next.is(Pos.ADVERB) && next.lower().endsWith("ly")
                || next.is(Pos.VERB) && next.ed() && next.lower().endsWith("ed");
    }

    /// Whether the clause has no other finite verb, before or after.
    private static boolean only(List<Word> words, int i) {
        for (int k = i - 1; k >= 0 && !ends(words.get(k)); k--) {
            Word word = words.get(k);
            if (word.finite() || word.is(Pos.THERE)) {
                return false;
            }
            if (word.is(Pos.AND) && k > 0 && words.get(k - 1).is(Pos.COMMA)) {
                break;
            }
        }
        for (int k = i + 1; k < words.size(); k++) {
            Word word = words.get(k);
            if (word.finite()) {
                return false;
            }
            if (ends(word) || word.is(Pos.COMMA)) {
                break;
            }
        }
        return true;
    }

    private static boolean ends(Word word) {
        return word.is(Pos.BREAK) || word.is(Pos.SUBORDINATOR) || word.is(Pos.RELATIVE);
    }
}
