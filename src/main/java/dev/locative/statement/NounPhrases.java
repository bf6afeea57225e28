package dev.locative.statement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds noun phrases and lists of them in a sentence.
final class NounPhrases {
    private static final Set<String> PREDICATIVE =
            Lexicon.words("visible present full available similar adjacent close parallel");

    /// Adverbs before a noun phrase that are no part of it.
    private static final Set<String> FOCUS =
            Lexicon.words("mostly only just mainly likely possibly primarily also even almost");

    private static final Set<String> GUESSING =
            Lexicon.words("appears appear seems seem looks look may might could");

    private final List<Word> words;

    NounPhrases(List<Word> words) {
        this.words = words;
    }

    /// The phrase that starts at `i`, or null.
    @Nullable NounPhrase at(int i) {
        if (i >= words.size()) {
            return null;
        }
        Word first = words.get(i);
        if (first.is(Pos.PRONOUN)) {
            return new NounPhrase(i, i, i + 1, i, true);
        }
        if (first.is(Pos.QUOTE)) {
            return new NounPhrase(i, i, i + 1, i, false);
        }
        if (first.is("each") && is(i + 1, "other") || first.is("one") && is(i + 1, "another")) {
            return new NounPhrase(i, i, i + 2, i + 1, false);
        }
        if (first.is("a")
                && (is(i + 1, "little") || is(i + 1, "bit"))
                && !is(i + 2, Pos.NOUN)
                && !is(i + 2, Pos.ADJECTIVE)) {
            return null;
        }
        if (first.is("what")) {
            return guess(i);
        }
        NounPhrase partitive = partitive(i);
        if (partitive != null) {
            return partitive;
        }
        NounPhrase core = core(i);
        return core == null ? null : withOf(core);
    }

    /// "what appears to be a garage", "what looks like a kite": the garage, the kite.
    private @Nullable NounPhrase guess(int i) {
        int j = i + 1;
        while (j < words.size() && GUESSING.contains(words.get(j).lower())) {
            j++;
        }
        if (is(j, "to")) {
            j++;
        }
        boolean like = is(j, "be") || is(j, "like") || is(j, "is");
        return j > i + 1 && like ? at(j + 1) : null;
    }

    /// "all of the tracks", "one of the men", "both of them".
    private @Nullable NounPhrase partitive(int i) {
        Word word = words.get(i);
        boolean quantity =
                word.is(Pos.DETERMINER)
                        || word.is(Pos.NUMBER)
                        || Lexicon.QUANTIFIER.contains(word.lower());
        if (!quantity || !is(i + 1, "of")) {
            return null;
        }
        NounPhrase whole = at(i + 2);
        return whole == null || whole.pronoun()
                ? null
                : new NounPhrase(i, i, whole.to(), whole.head(), false);
    }

    private NounPhrase withOf(NounPhrase core) {
        if (!is(core.to(), "of") || is(core.to() + 1, "what")) {
            return core;
        }
        NounPhrase inner = at(core.to() + 1);
        if (inner == null) {
            return core;
        }
        int to = inner.to();
        if (is(to, "and") && bare(to + 1) && bare(inner.start()) && !verbAfter(to + 1)) {
            NounPhrase second = core(to + 1);
            if (second != null) {
                to = second.to();
            }
        }
        return core.until(to);
    }

    private boolean bare(int i) {
        return i < words.size()
                && !words.get(i).is(Pos.DETERMINER)
                && !words.get(i).is(Pos.POSSESSIVE);
    }

    boolean verbAfter(int i) {
        NounPhrase phrase = core(i);
        return phrase != null
                && phrase.to() < words.size()
                && VerbGroup.finiteAt(words, phrase.to());
    }

    private @Nullable NounPhrase core(int start) {
        int j = start;
        while (j < words.size()
                && (words.get(j).is(Pos.DETERMINER) || words.get(j).is(Pos.POSSESSIVE))) {
            if (words.get(j).is(Pos.POSSESSIVE) && j > start) {
                break;
            }
            j++;
        }
        boolean possessive = j > start && words.get(j - 1).is(Pos.POSSESSIVE);
        boolean determined = j > start;
        if (possessive && j < words.size() && words.get(j).is(Pos.POSSESSIVE)) {
            return null;
        }
        if (j < words.size() && FOCUS.contains(words.get(j).lower())) {
            j++;
        }
        int first = j;
        int head = -1;
        while (j < words.size()) {
            Word word = words.get(j);
            boolean go =
                    switch (word.pos()) {
                        case NOUN, NAME -> {
                            head = j;
                            yield true;
                        }
                        case ADJECTIVE ->
                                head < 0 || !PREDICATIVE.contains(word.lower()) && reaches(j + 1);
                        case NUMBER -> true;
                        case ADVERB ->
                                !Lexicon.DIRECTION.contains(word.lower())
                                        && head < 0
                                        && modifies(j)
                                        && reaches(j + 1);
                        case VERB ->
                                head < 0
                                        && (determined || j > first || attributive(j))
                                        && (word.ed() || word.ing())
                                        && reaches(j + 1);
                        case COMMA, AND ->
                                head < 0
                                        && j > first
                                        && (adjectival(words.get(j - 1))
                                                || word.is(Pos.AND)
                                                        && words.get(j - 1).is(Pos.COMMA))
                                        && series(j, first, determined);
                        case QUOTE -> {
                            boolean alone = head < 0 && determined && j == first;
                            head = alone ? j : head;
                            yield head >= 0;
                        }
                        default -> false;
                    };
            if (!go) {
                break;
            }
            j++;
            if (word.is(Pos.QUOTE)) {
                break;
            }
        }
        if (head < 0) {
            return region(start, first, j, determined);
        }
        int end = words.get(j - 1).is(Pos.QUOTE) || words.get(j - 1).is(Pos.NUMBER) ? j : head + 1;
        int from = possessive ? first - 1 : first;
        return new NounPhrase(start, from, end, head, false);
    }

    /// "the left", "the upper right": adjectives that stand as nouns.
    private @Nullable NounPhrase region(int start, int first, int end, boolean determined) {
        if (!determined || end == first || !Lexicon.REGION.contains(words.get(end - 1).lower())) {
            return null;
        }
        boolean possessive = words.get(first - 1).is(Pos.POSSESSIVE);
        return new NounPhrase(start, possessive ? first - 1 : first, end, end - 1, false);
    }

    /// A participle before a noun at the start of a phrase: "framed pictures", not ", casting
    /// shadows".
    private boolean attributive(int j) {
        if (j == 0) {
            return words.get(j).ed()
                    || words.size() > 1 && words.get(1).pos().nominal() && hasFinite();
        }
        Word before = words.get(j - 1);
        return words.get(j).ed()
                        && (before.is(Pos.PREPOSITION)
                                || before.is(Pos.AND)
                                || before.is(Pos.BE) && j > 1 && words.get(j - 2).is(Pos.THERE))
                || words.get(j).ing() && before.is(Pos.PREPOSITION);
    }

    private boolean hasFinite() {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is(Pos.BE)) {
                return true;
            }
        }
        return false;
    }

    private boolean modifies(int j) {
        if (j + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(j + 1);
        return next.is(Pos.ADJECTIVE) || next.is(Pos.ADVERB) || next.is(Pos.VERB) && next.ed();
    }

    private static boolean adjectival(Word word) {
        return word.is(Pos.ADJECTIVE) || word.is(Pos.VERB) && word.ed() || word.is(Pos.NUMBER);
    }

    /// Whether a comma or "and" at `j` joins adjectives of one noun: "large, circular face".
    private boolean series(int j, int first, boolean determined) {
        int k = j + 1;
        if (words.get(j).is(Pos.COMMA) && k < words.size() && words.get(k).is(Pos.AND)) {
            k++;
        }
        if (k >= words.size()) {
            return false;
        }
        Word next = words.get(k);
        boolean adjective =
                next.is(Pos.ADJECTIVE)
                        || next.is(Pos.VERB) && next.ed()
                        || next.is(Pos.ADVERB) && modifies(k)
                        || next.is(Pos.AND);
        return adjective && reaches(k);
    }

    /// Whether modifiers from `j` on lead to a noun.
    private boolean reaches(int j) {
        int k = j;
        while (k < words.size()) {
            Word word = words.get(k);
            switch (word.pos()) {
                case NOUN, NAME -> {
                    return true;
                }
                case ADJECTIVE, NUMBER -> k++;
                case ADVERB -> {
                    if (!modifies(k)) {
                        return false;
                    }
                    k++;
                }
                case VERB -> {
                    if (!word.ed() && !word.ing()) {
                        return false;
                    }
                    k++;
                }
                case COMMA, AND -> {
                    boolean oxford = word.is(Pos.AND) && words.get(k - 1).is(Pos.COMMA);
                    if (!oxford && !adjectival(words.get(k - 1))) {
                        return false;
                    }
                    k++;
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean is(int i, String word) {
        return i < words.size() && words.get(i).is(word);
    }

    private boolean is(int i, Pos pos) {
        return i < words.size() && words.get(i).is(pos);
    }
}
