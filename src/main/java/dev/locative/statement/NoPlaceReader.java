package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;
import java.util.Set;

/// Goes past prepositions that tell no place, and keeps in mind what the next place is told of: "a
/// cup with a handle", "posters except for one".
final class NoPlaceReader {
    private static final Set<String> EXCLUDING =
            Set.of("except", "except for", "save for", "apart from", "aside from", "other than");

    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;
    private final PlaceRules rules;

    NoPlaceReader(Parse parse, PlaceRules rules) {
        this.rules = rules;
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    /// "a mug with a handle on the desk": the handle may be what the next place is told of.
    void with(Preposition preposition, List<Mention> list) {
        if (clause.nearKind == Near.REFERENCE
                && !clause.near.isEmpty()
                && clause.near.getLast().region()
                && !clause.chain.isEmpty()) {
            clause.near = clause.chain;
        }
        boolean near = clause.nearKind == Near.SUBJECT || clause.nearKind == Near.OBJECT;
        clause.owner =
                near
                        ? clause.modified()
                        : clause.nearKind == Near.REFERENCE
                                        && !clause.comma
                                        && !clause.near.isEmpty()
                                ? clause.modified()
                                : clause.figure.isEmpty() ? clause.subject : clause.figure;
        clause.named(
                parse.resolve(list, List.of()),
                preposition.phrase().equals("with") ? Near.OBJECT : Near.NONE);
        clause.chain = List.of();
    }

    void pass(Preposition preposition, List<Mention> list) {
        boolean done =
                clause.verb != null
                        && clause.nearKind == Near.NONE
                        && clause.verb.kind() != VerbGroup.Kind.COPULA
                        && !words.get(clause.verb.head()).lower().startsWith("com");
        if (EXCLUDING.contains(preposition.phrase()) || rules.compares()) {
            clause.named(list, Near.OBJECT);
            clause.chain = List.of();
        } else if (!clause.atStart()) {
            if (clause.nearKind != Near.REFERENCE) {
                clause.chain = clause.whose(null);
                clause.chainByVerb = clause.verb != null;
            }
            clause.named(list, Near.REFERENCE);
            clause.noPlace = preposition.spatial() && !preposition.phrase().equals("by");
            clause.origin = preposition.phrase().equals("from") && !done;
            clause.purpose = preposition.phrase().equals("for");
        }
        clause.joined();
    }
}
