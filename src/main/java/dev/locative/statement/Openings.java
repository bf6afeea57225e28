package dev.locative.statement;

import java.util.List;

/// Places that open a clause of their own in the middle of a sentence.
final class Openings {
    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;

    Openings(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    /// ", to the left of the walkway is a wall", "and in front of him we can see".
    boolean at(Preposition preposition, Mention first, int end) {
        if (clause.atStart() || !(clause.comma || clause.and)) {
            return false;
        }
        int next = parse.at(end, Pos.COMMA) ? end + 1 : end;
        if (first.bareRegion()
                && parse.at(end, Pos.DETERMINER)
                && clause.finiteSeen
                && clause.and) {
            return true;
        }
        if (parse.at(next, Pos.THERE)) {
            return true;
        }
        if (parse.at(next, "we") || parse.at(next, "i") || parse.at(next, "you")) {
            return true;
        }
        if (preposition.spatial()
                && next == end
                && (clause.comma || clause.and)
                && clause.finiteSeen
                && parse.at(next, "are")
                && bareNoun(next + 1)) {
            return true;
        }
        boolean article =
                parse.at(next + 1, Pos.DETERMINER)
                        || parse.at(next + 1, Pos.NUMBER)
                        || next + 1 < words.size()
                                && Lexicon.QUANTIFIER.contains(words.get(next + 1).lower());
        return preposition.spatial()
                && parse.at(next, Pos.BE)
                && article
                && (clause.comma || clause.finiteSeen);
    }

    /// ", behind the car are trees": a plural without article.
    private boolean bareNoun(int i) {
        int k = i;
        while (parse.at(k, Pos.ADJECTIVE)) {
            k++;
        }
        return parse.at(k, Pos.NOUN) && Plurals.plural(words.get(k).lower());
    }
}
