package dev.locative.statement;

import java.util.List;
import java.util.Set;

/// Sides that stand without an article: "from left to right", "on the left and right".
final class BareSides {
    private static final Set<String> ENDS = Set.of("left", "right", "top", "bottom");

    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;

    BareSides(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    /// "on the left and right": adds the second side.
    List<Mention> withOther(List<Mention> list) {
        if (list.size() != 1 || !Lexicon.SIDES.contains(list.getFirst().lower())) {
            return list;
        }
        int and = list.getFirst().to();
        boolean other =
                parse.at(and, Pos.AND)
                        && and + 1 < words.size()
                        && Lexicon.SIDES.contains(words.get(and + 1).lower())
                        && !parse.at(and + 2, Pos.ADJECTIVE)
                        && !parse.at(and + 2, "of")
                        && !(and + 2 < words.size() && words.get(and + 2).pos().nominal());
        return other ? List.of(list.getFirst(), parse.point(and + 1)) : list;
    }

    /// "from left to right": whether a side is all that follows the preposition.
    boolean alone(Preposition preposition, int i) {
        boolean path =
                preposition.phrase().equals("from")
                        || preposition.phrase().equals("to") && clause.from;
        return path
                && i < words.size()
                && ENDS.contains(words.get(i).lower())
                && !(i + 1 < words.size()
                        && (words.get(i + 1).pos().nominal() || parse.at(i + 1, Pos.ADJECTIVE)));
    }
}
