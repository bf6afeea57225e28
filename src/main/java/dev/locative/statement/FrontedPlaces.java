package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Places that stand before what they are the places of: "On the shelf stands a clock".
final class FrontedPlaces {
    private final Parse parse;
    private final Clause clause;

    FrontedPlaces(Parse parse) {
        this.parse = parse;
        this.clause = parse.clause;
    }

    /// Whether the place at this point stands before its thing.
    boolean at(Mention reference) {
        return clause.atStart()
                || clause.subject.isEmpty()
                        && clause.verb == null
                        && (clause.comma || clause.and || second(reference));
    }

    /// "In the distance past the bridge, ...", "On the shelf on the left, ...": a second place
    /// before what both are the places of.
    private boolean second(Mention reference) {
        return !clause.fronted.isEmpty()
                && clause.nearKind == Near.REFERENCE
                && !clause.near.isEmpty()
                && (clause.near.getLast().bareRegion() || reference.region());
    }

    /// Keeps a place until its thing comes.
    void put(Preposition preposition, @Nullable Preposition also, List<Mention> list) {
        List<Mention> references = references(list);
        if (preposition.phrase().equals("from")
                || references.getFirst().head().startsWith("hand")) {
            return;
        }
        for (Mention reference : references) {
            keep(preposition.phrase(), preposition, null, reference);
            if (also != null) {
                clause.fronted.add(new Clause.Fronted(also.phrase(), also.relation(), reference));
            }
        }
        clause.chain = List.of();
    }

    /// "Resting on the bench, a man ...": keeps a place with the participle that opens the clause.
    void putOpening(Preposition preposition, List<Mention> list, @Nullable String governed) {
        for (Mention reference : parse.resolve(list, List.of())) {
            keep(parse.said(preposition.phrase()), preposition, governed, reference);
        }
    }

    private void keep(
            String said, Preposition preposition, @Nullable String governed, Mention reference) {
        String relation =
                governed != null ? governed : PlaceStatements.relation(preposition, reference);
        Mention named = PlaceStatements.bare(preposition, reference);
        clause.fronted.add(new Clause.Fronted(said, relation, named));
    }

    /// "To the left of the tents, behind them, is a hill": behind the tents.
    private List<Mention> references(List<Mention> list) {
        List<Mention> earlier =
                clause.fronted.stream()
                        .map(Clause.Fronted::reference)
                        .filter(Objects::nonNull)
                        .toList();
        boolean pronoun = list.size() == 1 && list.getFirst().pronoun() && !earlier.isEmpty();
        return pronoun
                ? parse.discourse.resolve(list, List.of(earlier), List.of())
                : parse.resolve(list, List.of());
    }
}
