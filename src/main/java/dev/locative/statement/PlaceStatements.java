package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// States what a preposition with its noun phrases says of the things that it is told of.
final class PlaceStatements {
    private static final Set<String> WRITTEN =
            Lexicon.words("name number text logo letters letter word words");

    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;
    private final PlaceRules rules;

    PlaceStatements(Parse parse, PlaceRules rules) {
        this.rules = rules;
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    /// States the place of what the clause is about here.
    ///
    /// @param also a preposition that shares the noun phrases, "behind" of "behind and above the
    ///   fence"; null for none
    /// @param governed the relation that the verb gives the preposition; null for none
    /// @return the references, pronouns resolved
    List<Mention> state(
            Preposition preposition,
            @Nullable Preposition also,
            List<Mention> list,
            @Nullable String governed) {
        List<Mention> who = whose(preposition, list);
        boolean byVerb = clause.nearKind == Near.NONE && clause.verb != null;
        List<Mention> references = parse.resolve(list, who);
        if (who.size() * references.size() > 4 && references.size() > 1) {
            clause.chain = who;
            return references;
        }
        for (Mention thing : who) {
            for (Mention reference : references) {
                if (onItsSide(preposition, thing, reference)) {
                    String said = parse.said(preposition.phrase()) + " " + reference.lower();
                    parse.state(thing, said, "other", null);
                    continue;
                }
                if (also != null) {
                    parse.state(thing, parse.said(also.phrase()), also.relation(), reference);
                }
                state(thing, preposition, governed, reference);
            }
        }
        clause.chain = who;
        clause.chainByVerb = byVerb;
        return references;
    }

    private List<Mention> whose(Preposition preposition, List<Mention> list) {
        List<Mention> doer = rules.doer(preposition);
        List<Mention> who = doer == null ? clause.whose(list.getFirst()) : doer;
        boolean many = who.size() > 2 && clause.nearKind == Near.OBJECT;
        return many && !list.getFirst().region() ? List.of(who.getLast()) : who;
    }

    /// "a jar lies on its side", but not "a jar has letters on its side".
    private static boolean onItsSide(Preposition preposition, Mention thing, Mention reference) {
        return preposition.phrase().equals("on")
                && reference.lower().equals("its side")
                && !WRITTEN.contains(thing.head());
    }

    private void state(
            Mention thing, Preposition preposition, @Nullable String governed, Mention reference) {
        String relation = governed != null ? governed : relation(preposition, reference);
        boolean directed =
                relation.equals("facing")
                        || relation.equals("other")
                        || relation.equals("toward_towards")
                        || clause.from;
        parse.state(
                thing,
                parse.said(preposition.phrase()),
                relation,
                directed ? reference : bare(preposition, reference));
    }

    /// "the roots they stand on": the place was named before.
    void stranded(Preposition preposition) {
        if (!clause.gap.isEmpty()
                && clause.verb != null
                && preposition.spatial()
                && clause.nearKind == Near.NONE) {
            String said = parse.said(preposition.phrase());
            for (Mention who : clause.figure) {
                for (Mention what : clause.gap) {
                    parse.state(who, said, preposition.relation(), what);
                }
            }
        }
    }

    /// States the sides that stand inside noun phrases.
    static void sides(Parse parse) {
        parse.clause.dead = false;
        for (Mentions.Side side : parse.mentions.sides()) {
            Preposition preposition = new Preposition(0, 0, side.preposition(), "on");
            parse.state(
                    side.thing(),
                    side.preposition(),
                    relation(preposition, side.place()),
                    bare(preposition, side.place()));
        }
    }

    static String relation(Preposition preposition, Mention reference) {
        return Places.relation(preposition, reference.head(), reference.lower());
    }

    /// "on the left" names no reference.
    static @Nullable Mention bare(Preposition preposition, Mention reference) {
        boolean side = Lexicon.SIDES.contains(reference.lower());
        return side
                        && !preposition.phrase().equals("from")
                        && !preposition.phrase().startsWith("toward")
                ? null
                : reference;
    }
}
