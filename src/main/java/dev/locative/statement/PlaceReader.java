package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the places of a sentence: prepositions with their noun phrases, and adverbs of place.
final class PlaceReader {
    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;
    private final PlaceRules rules;
    private final PlaceStatements statements;
    private final FrontedPlaces fronted;
    private final PassiveReader passives;
    private final NoPlaceReader others;
    private final AdverbReader adverbs;
    private final BareSides sides;
    private final Openings openings;

    /// The first of two prepositions with one noun phrase: "behind and above the fence".
    private @Nullable Preposition also;

    PlaceReader(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
        this.rules = new PlaceRules(parse);
        this.statements = new PlaceStatements(parse, rules);
        this.fronted = new FrontedPlaces(parse);
        this.passives = new PassiveReader(parse);
        this.others = new NoPlaceReader(parse, rules);
        this.adverbs = new AdverbReader(parse);
        this.sides = new BareSides(parse);
        this.openings = new Openings(parse);
    }

    /// Reads the place that starts at `i`.
    ///
    /// @return the index after it; `i` if none starts there
    int read(int i) {
        Preposition preposition = parse.prepositions.at(words, i);
        Adverbials.Place adverbial = Adverbials.at(words, i);
        boolean longer =
                preposition != null
                        && (adverbial == null
                                || clause.from
                                || adverbial.length() <= preposition.to() - preposition.from());
        if (longer) {
            return place(preposition);
        }
        return adverbial == null ? i : adverbs.read(i, adverbial);
    }

    private int place(Preposition preposition) {
        int passive = passives.read(preposition);
        if (passive > 0) {
            return passive;
        }
        List<Mention> list = references(preposition);
        if (list.isEmpty()) {
            return withoutReference(preposition);
        }
        int end = list.getLast().to();
        if (PlaceRules.unlike(preposition, list)) {
            list = list.subList(0, 1);
        }
        if (enumerates(preposition, list)) {
            list = list.subList(0, 1);
            end = list.getLast().to();
        }
        if (openings.at(preposition, list.getFirst(), end)) {
            parse.newClause();
        }
        String governed = rules.governed(preposition);
        String phrase = preposition.phrase();
        if (phrase.equals("with") && governed == null || phrase.equals("without")) {
            others.with(preposition, list);
        } else if (rules.placed(preposition, list.getFirst(), governed, end)) {
            placed(preposition, list, governed);
        } else {
            others.pass(preposition, list);
        }
        return end;
    }

    private List<Mention> references(Preposition preposition) {
        int i = preposition.to();
        if (i >= words.size()) {
            return List.of();
        }
        List<Mention> list = parse.mentions.list(i, listing());
        if (list.isEmpty() && sides.alone(preposition, i)) {
            list = List.of(parse.point(i));
        }
        return sides.withOther(list);
    }

    private Listing listing() {
        if (clause.atStart() || passives.opening()) {
            return Listing.FRONTED;
        }
        boolean subjectWaits =
                !clause.subject.isEmpty() && !clause.finiteSeen && !clause.existential;
        return subjectWaits ? Listing.PENDING : Listing.REFERENCE;
    }

    private int withoutReference(Preposition preposition) {
        int i = preposition.to();
        Preposition second = parse.at(i, Pos.AND) ? parse.prepositions.at(words, i + 1) : null;
        if (second != null && second.spatial() && preposition.spatial()) {
            also = preposition;
            return place(second);
        }
        statements.stranded(preposition);
        return i;
    }

    private void placed(Preposition preposition, List<Mention> list, @Nullable String governed) {
        Mention first = list.getFirst();
        List<Mention> references = list;
        if (fronted.at(first)) {
            fronted.put(preposition, also, list);
        } else if (passives.opening()) {
            fronted.putOpening(preposition, list, governed);
        } else if (!(clause.subject.isEmpty()
                && clause.verb == null
                && !clause.fronted.isEmpty()
                && !first.region())) {
            references = statements.state(preposition, also, list, governed);
        }
        boolean region =
                first.region() && !first.lower().contains(" of ") && !clause.chain.isEmpty();
        boolean same = region || first.lower().equals("each other");
        clause.named(same ? clause.chain : references, Near.REFERENCE);
        clause.noPlace = false;
        clause.from = preposition.phrase().equals("from") && first.region();
        clause.origin = false;
        clause.purpose = false;
        also = null;
    }

    /// "I can see posts on the wall, buildings and trees": the list goes on with what is seen.
    private boolean enumerates(Preposition preposition, List<Mention> list) {
        return list.size() > 1
                && clause.existential
                && !clause.nested()
                && preposition.spatial()
                && !preposition.relation().equals("between")
                && parse.at(list.getFirst().to(), Pos.COMMA);
    }
}
