package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;

/// Reads where a relative clause opens, and what its pronoun stands for.
final class RelativeReader {
    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;

    RelativeReader(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    int read(int i) {
        Word word = words.get(i);
        if (clause.nearKind == Near.NONE || word.is("whose") || word.is("whom")) {
            clause.dead = clause.dead || word.is("where") || word.is("whose");
            return i + 1;
        }
        List<Mention> antecedent = clause.modified();
        if (clause.nearKind == Near.REFERENCE
                && !clause.chain.isEmpty()
                && (antecedent.getLast().bareRegion()
                        || word.is("who") && clause.noPlace
                        || disagrees(i + 1, antecedent) && !disagrees(i + 1, clause.chain))) {
            antecedent = clause.chain;
        }
        if (clause.nearKind == Near.OBJECT
                && disagrees(i + 1, antecedent)
                && !clause.owner.isEmpty()
                && !disagrees(i + 1, clause.owner)) {
            antecedent = clause.owner; // "a mouth with lips that curls"
        }
        if (antecedent.size() > 1 && singular(i + 1)) {
            antecedent = List.of(antecedent.getLast());
        }
        if (antecedent.size() == 1) {
            antecedent = List.of(inner(antecedent.getFirst(), i + 1));
        }
        clause.push(antecedent);
        clause.gap = antecedent;
        clause.relativeOpens = true;
        clause.dead =
                word.is("where")
                        || antecedent.size() == 1
                                && Lexicon.PICTURE.contains(antecedent.getFirst().head())
                        || parse.at(i - 1, Pos.PREPOSITION);
        return i + 1;
    }

    /// "the base of a bench that is ...": the bench.
    Mention inner(Mention whole, int verb) {
        if (whole.resolved()) {
            return whole;
        }
        for (int k = whole.to() - 1; k > whole.from(); k--) {
            if (words.get(k).is("of") && parse.at(k + 1, Pos.DETERMINER)) {
                List<Mention> list = parse.mentions.list(k + 1, Listing.REFERENCE);
                return list.isEmpty() || disagrees(verb, list) ? whole : list.getLast();
            }
        }
        return whole;
    }

    private boolean singular(int i) {
        return parse.at(i, "is")
                || parse.at(i, "has")
                || parse.at(i, "was")
                || i < words.size()
                        && words.get(i).is(Pos.VERB)
                        && Lexicon.VERBS_S.contains(words.get(i).lower());
    }

    private boolean disagrees(int i, List<Mention> who) {
        if (i < 0 || i >= words.size() || who.isEmpty()) {
            return false;
        }
        boolean plural = who.size() > 1 || who.getFirst().phrase().plural();
        return singular(i)
                ? plural
                : (parse.at(i, "are") || parse.at(i, "have") || parse.at(i, "were")) && !plural;
    }
}
