package dev.locative.statement;

import java.util.List;
import java.util.Set;

/// Words before a noun that the tagger takes for nouns or adverbs: adjectives in a series, and
/// adverbs before participles.
final class Modifiers {
    /// Nouns that end as adjectives do; any other word with such an ending may be one.
    private static final List<String> ENDINGS =
            List.of(
                    "y", "ic", "al", "ous", "ful", "less", "ive", "ish", "ant", "ent", "ed", "ary",
                    "able", "ible", "ese", "like");

    private static final Set<String> LITTLE = Set.of("little", "bit");

    private Modifiers() {}

    static void mend(List<Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word word = words.get(i);
            if (word.is(Pos.OTHER) && Lexicon.PARTICIPLES.contains(word.lower())) {
                words.set(i, word.as(Pos.VERB));
            } else if (adverb(words, i)) {
                words.set(i, word.as(Pos.ADVERB));
                words.set(i + 1, words.get(i + 1).as(Pos.VERB));
            } else if (manner(words, i)) {
                words.set(i, word.as(Pos.ADVERB));
            } else if (clad(words, i)) {
                words.set(i, word.as(Pos.VERB));
            } else if (inSeries(words, i) || swirly(words, i)) {
                words.set(i, word.as(Pos.ADJECTIVE));
            } else if (degree(words, i)) {
                words.set(i, word.as(Pos.ADVERB));
                words.set(i + 1, words.get(i + 1).as(Pos.ADVERB));
            }
        }
    }

    /// "a dimly lit hall": a word in -ly before a participle.
    private static boolean adverb(List<Word> words, int i) {
        Word next = words.get(i + 1);
        return (words.get(i).is(Pos.NOUN) || words.get(i).is(Pos.ADVERB))
                && words.get(i).lower().endsWith("ly")
                && (next.is(Pos.VERB) && next.ed() || Lexicon.PARTICIPLES.contains(next.lower()));
    }

    /// "sticks straight out", "halfway up": a word that says how a direction is taken.
    private static boolean manner(List<Word> words, int i) {
        Word next = words.get(i + 1);
        return (words.get(i).is("straight") || words.get(i).is("halfway"))
                && (next.is(Pos.ADVERB) || next.is(Pos.PREPOSITION))
                && i > 0
                && !words.get(i - 1).is(Pos.DETERMINER)
                && !words.get(i - 1).is(Pos.BE);
    }

    /// "the knight, clad in iron,": an irregular participle after a comma.
    private static boolean clad(List<Word> words, int i) {
        return i > 0
                && words.get(i).is(Pos.NOUN)
                && Lexicon.PARTICIPLES.contains(words.get(i).lower())
                && words.get(i - 1).is(Pos.COMMA)
                && words.get(i + 1).is(Pos.PREPOSITION)
                && !words.get(i + 1).is("of");
    }

    /// "a little to the left of the door": a little says how far.
    private static boolean degree(List<Word> words, int i) {
        return words.get(i).is("a")
                && LITTLE.contains(words.get(i + 1).lower())
                && i + 2 < words.size()
                && words.get(i + 2).is(Pos.PREPOSITION)
                && !words.get(i + 2).is("of");
    }

    /// "bright, curly ribbons": no adverb stands in a series of adjectives.
    private static boolean swirly(List<Word> words, int i) {
        return i > 1
                && words.get(i).is(Pos.ADVERB)
                && words.get(i).lower().endsWith("ly")
                && words.get(i + 1).is(Pos.NOUN)
                && words.get(i - 1).is(Pos.COMMA)
                && words.get(i - 2).is(Pos.ADJECTIVE);
    }

    /// "a metallic, robotic arm": a list of things would go on with "and".
    private static boolean inSeries(List<Word> words, int i) {
        Word word = words.get(i);
        boolean may = word.is(Pos.NOUN) || word.is(Pos.VERB) && word.ed();
        boolean plural = word.lower().endsWith("s") && !ending(word.lower());
        return may && !plural && i > 0 && opens(words.get(i - 1)) && leads(words, i);
    }

    /// Whether a comma and more modifiers of the same noun follow the word at `i`.
    static boolean leads(List<Word> words, int i) {
        Word word = words.get(i);
        if (i + 1 >= words.size() || !words.get(i + 1).is(Pos.COMMA)) {
            return false;
        }
        int k = i + 2;
        boolean adjective = word.is(Pos.ADJECTIVE) || ending(word.lower()) || word.ed();
        int start = k;
        boolean comma = false;
        while (k < words.size() && modifier(words, k)) {
            adjective |= !words.get(k).is(Pos.NOUN) && !words.get(k).is(Pos.NAME);
            comma |= words.get(k).is(Pos.COMMA);
            k++;
        }
        if (k < start + 2
                || !words.get(k - 1).pos().nominal()
                || !adjective
                || oneOfMany(words, i, k)) {
            return false;
        }
        return comma && !words.get(i + 2).pos().nominal()
                || k >= words.size()
                || closes(words, k)
                || word.is(Pos.ADJECTIVE)
                        && !words.get(k).is(Pos.AND)
                        && !words.get(k).is(Pos.COMMA);
    }

    /// "a park, tall trees": one and many are no one phrase.
    private static boolean oneOfMany(List<Word> words, int i, int end) {
        boolean one = i > 0 && (words.get(i - 1).is("a") || words.get(i - 1).is("an"));
        return one && Plurals.plural(words.get(end - 1).lower());
    }

    private static boolean opens(Word word) {
        return word.is(Pos.DETERMINER) && !word.is("the")
                || word.is(Pos.POSSESSIVE)
                || word.is(Pos.NUMBER)
                || Lexicon.QUANTIFIER.contains(word.lower());
    }

    private static boolean ending(String word) {
        return ENDINGS.stream().anyMatch(word::endsWith);
    }

    private static boolean modifier(List<Word> words, int k) {
        Word word = words.get(k);
        return switch (word.pos()) {
            case NOUN, NAME, ADJECTIVE -> true;
            case ADVERB -> word.lower().endsWith("ly");
            case VERB -> word.ed() && words.get(k - 1).is(Pos.COMMA);
            case COMMA ->
                    words.get(k - 1).is(Pos.ADJECTIVE)
                            && k + 1 < words.size()
                            && words.get(k + 1).is(Pos.ADJECTIVE);
            default -> false;
        };
    }

    /// Whether what stands at `k` goes on with neither the list nor a clause of its own.
    private static boolean closes(List<Word> words, int k) {
        Word word = words.get(k);
        if (word.is(Pos.COMMA)) {
            Word next = k + 1 < words.size() ? words.get(k + 1) : word;
            return next.is(Pos.PREPOSITION)
                    || next.is(Pos.RELATIVE)
                    || next.is(Pos.VERB)
                    || next.is(Pos.BREAK);
        }
        return word.is(Pos.BREAK)
                || word.is(Pos.PREPOSITION)
                || word.is(Pos.RELATIVE)
                || word.is(Pos.VERB) && (word.ed() || word.ing());
    }
}
