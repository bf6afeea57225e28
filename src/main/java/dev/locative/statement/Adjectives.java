package dev.locative.statement;

import java.util.List;

/// Tells adjectives that stand for nouns from those that lead to one.
final class Adjectives {
    private Adjectives() {}

    /// An adjective by its tag that has a determiner and no noun: "a mic, podium and bottle".
    static boolean standsAlone(List<Word> words, int i) {
        Word word = words.get(i);
        if (i + 1 < words.size()
                && (Lexicon.SIDES.contains(words.get(i + 1).lower())
                        || words.get(i + 1).is("to") && word.lower().endsWith("est"))) {
            return false;
        }
        if (i > 0 && words.get(i - 1).is(Pos.NOUN) && after(words, i)) {
            return false;
        }
        if (word.lower().indexOf('-') > 0
                && word.ed()
                && i + 1 < words.size()
                && words.get(i + 1).is(Pos.PREPOSITION)) {
            return false;
        }
        if (leadsToNoun(words, i + 1)
                || Modifiers.leads(words, i)
                || Lexicon.SIDES.contains(word.lower())
                || word.is("visible")
                || word.is("adjacent")
                || word.is("other")
                || word.is("same")) {
            return false;
        }
        int k = i + 1;
        while (k < words.size() && (words.get(k).is(Pos.COMMA) || words.get(k).is(Pos.AND))) {
            k++;
        }
        if (k > i + 1
                && k < words.size()
                && (words.get(k).is(Pos.ADJECTIVE)
                        || words.get(k).is(Pos.ADVERB)
                        || words.get(k).is(Pos.VERB))
                && leadsToNoun(words, k)) {
            return false;
        }
        boolean material = Lexicon.MATERIALS.contains(word.lower());
        if (i == 0
                && word.is("light")
                && words.size() > 1
                && (words.get(1).is(Pos.BE)
                        || words.get(1).is(Pos.VERB)
                        || words.get(1).is(Pos.PREPOSITION))) {
            return true;
        }
        for (int j = i - 1; j >= 0; j--) {
            Pos pos = words.get(j).pos();
            if (pos == Pos.DETERMINER || pos == Pos.POSSESSIVE) {
                return material || !Lexicon.ADJECTIVES.contains(word.lower());
            }
            if (pos != Pos.ADJECTIVE
                    && pos != Pos.NUMBER
                    && !pos.nominal()
                    && !(pos == Pos.VERB && (words.get(j).ed() || words.get(j).ing()))
                    && pos != Pos.ADVERB) {
                return material && (j < i - 1 || pos == Pos.PREPOSITION);
            }
        }
        return false;
    }

    /// "a shelf suitable for books": an adjective behind its noun.
    private static boolean after(List<Word> words, int i) {
        String word = words.get(i).lower();
        boolean ending =
                word.length() > 7 && (word.endsWith("able") || word.endsWith("ible"))
                        || word.endsWith("niscent")
                        || word.endsWith("milar");
        return ending && i + 1 < words.size() && words.get(i + 1).is(Pos.PREPOSITION);
    }

    static boolean leadsToNoun(List<Word> words, int i) {
        for (int k = i; k < words.size(); k++) {
            Word word = words.get(k);
            if (word.pos().nominal()) {
                return !(Lexicon.VERBS_S.contains(word.lower())
                        && k + 1 < words.size()
                        && (words.get(k + 1).is(Pos.PREPOSITION)
                                || words.get(k + 1).is(Pos.DETERMINER)));
            }
            boolean modifier =
                    word.is(Pos.ADJECTIVE)
                            || word.is(Pos.ADVERB) && word.lower().endsWith("ly")
                            || word.is(Pos.NUMBER)
                            || word.is(Pos.VERB)
                                    && (word.ed() || word.ing())
                                    && k + 1 < words.size()
                                    && words.get(k + 1).pos().nominal();
            if (!modifier) {
                return false;
            }
        }
        return false;
    }
}
