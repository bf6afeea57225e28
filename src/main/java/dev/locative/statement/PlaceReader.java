package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the places of a sentence: prepositions with their noun phrases, and adverbs of place.
final class PlaceReader {

    private static final Set<String> WRITTEN =
            Lexicon.words("name number text logo letters letter word words");

    private static final Set<String> ENDS = Set.of("left", "right", "top", "bottom");
    private static final Set<String> EXCLUDING =
            Set.of("except", "except for", "save for", "apart from", "aside from", "other than");

    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;
    private final PlaceRules rules;
    private final PassiveReader passives;
    private final Openings openings;

    /// The first of two prepositions with one noun phrase: "behind and above the fence".
    private @Nullable Preposition also;

    PlaceReader(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
        this.rules = new PlaceRules(parse);
        this.passives = new PassiveReader(parse);
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
        return adverbial == null ? i : adverbial(i, adverbial);
    }

    /// States the sides that stand inside noun phrases.
    void sides() {
        clause.dead = false;
        for (Mentions.Side side : parse.mentions.sides()) {
            Preposition preposition = new Preposition(0, 0, side.preposition(), "on");
            parse.state(
                    side.thing(),
                    side.preposition(),
                    relation(preposition, side.place()),
                    bare(preposition, side.place()));
        }
    }

    private int adverbial(int i, Adverbials.Place place) {
        Mention reference = place.reference() < 0 ? null : parse.point(i + place.reference());
        int end = i + place.length();
        if (clause.comma && !place.loose() && parse.at(end, Pos.COMMA) && startsClause(end + 1)) {
            parse.newClause();
        }
        if (clause.atStart()) {
            clause.fronted.add(new Clause.Fronted(place.phrase(), place.relation(), reference));
        } else if (!place.loose() || loose(end)) {
            String said = parse.said(place.phrase());
            for (Mention who : clause.whose(reference)) {
                parse.state(who, said, place.relation(), reference);
            }
        }
        clause.joined();
        return end;
    }

    /// ", to the side, a towel hangs": whether a subject with its verb begins here.
    private boolean startsClause(int i) {
        List<Mention> list = parse.mentions.list(i, Listing.SUBJECT);
        return !list.isEmpty() && VerbGroup.finiteAt(words, list.getLast().to());
    }

    /// Whether a one-word adverb of place ends its phrase, so that it can't be a verb's particle.
    private boolean loose(int end) {
        boolean afterNoun = clause.nearKind != Near.NONE && !clause.and;
        return afterNoun
                && (end >= words.size()
                        || parse.at(end, Pos.COMMA)
                        || parse.at(end, Pos.BREAK)
                        || parse.at(end, Pos.AND));
    }

    private int place(Preposition preposition) {
        int passive = passives.read(preposition);
        if (passive > 0) {
            return passive;
        }
        int i = preposition.to();
        boolean subjectWaits =
                !clause.subject.isEmpty() && !clause.finiteSeen && !clause.existential;
        List<Mention> list =
                i < words.size()
                        ? parse.mentions.list(
                                i,
                                clause.atStart() || passives.opening()
                                        ? Listing.FRONTED
                                        : subjectWaits ? Listing.PENDING : Listing.REFERENCE)
                        : List.of();
        if (list.isEmpty() && sideAlone(preposition, i)) {
            list = List.of(parse.point(i));
        }
        if (list.isEmpty()) {
            Preposition second = parse.at(i, Pos.AND) ? parse.prepositions.at(words, i + 1) : null;
            if (second != null && second.spatial() && preposition.spatial()) {
                also = preposition;
                return place(second);
            }
            stranded(preposition);
            return i;
        }
        list = withOtherSide(list);
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
        boolean joined = preposition.phrase().equals("with") && rules.governed(preposition) != null;
        if (!joined
                && (preposition.phrase().equals("with")
                        || preposition.phrase().equals("without"))) {
            with(preposition, list);
            return end;
        }
        Mention first = list.getFirst();
        String governed = rules.governed(preposition);
        if (!rules.placed(preposition, first, governed, end)) {
            pass(preposition, list);
            return end;
        }
        if (clause.atStart()
                || clause.subject.isEmpty()
                        && clause.verb == null
                        && (clause.comma || clause.and || second(first))) {
            fronted(preposition, frontedReferences(list));
        } else if (passives.opening()) {
            opened(preposition, parse.resolve(list, List.of()), governed);
        } else if (!(clause.subject.isEmpty()
                && clause.verb == null
                && !clause.fronted.isEmpty()
                && !first.region())) {
            list = settle(preposition, list, governed);
        }
        if (first.region() && !first.lower().contains(" of ") && !clause.chain.isEmpty()) {
            clause.named(clause.chain, Near.REFERENCE);
        } else {
            clause.named(first.lower().equals("each other") ? clause.chain : list, Near.REFERENCE);
        }
        clause.noPlace = false;
        clause.from = preposition.phrase().equals("from") && first.region();
        clause.origin = false;
        clause.purpose = false;
        also = null;
        return end;
    }

    /// "In the distance past the bridge, ...", "On the shelf on the left, ...": a second place
    /// before what both are the places of.
    private boolean second(Mention reference) {
        return !clause.fronted.isEmpty()
                && clause.nearKind == Near.REFERENCE
                && !clause.near.isEmpty()
                && (clause.near.getLast().bareRegion() || reference.region());
    }

    /// "on the left and right": the second side stands without an article.
    private List<Mention> withOtherSide(List<Mention> list) {
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

    /// "from left to right": sides without an article.
    private boolean sideAlone(Preposition preposition, int i) {
        boolean path =
                preposition.phrase().equals("from")
                        || preposition.phrase().equals("to") && clause.from;
        return path
                && i < words.size()
                && ENDS.contains(words.get(i).lower())
                && !(i + 1 < words.size()
                        && (words.get(i + 1).pos().nominal() || parse.at(i + 1, Pos.ADJECTIVE)));
    }

    /// "the roots they stand on": the place was named before.
    private void stranded(Preposition preposition) {
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

    /// "I can see posts on the wall, buildings and trees": the list goes on with what is seen.
    private boolean enumerates(Preposition preposition, List<Mention> list) {
        return list.size() > 1
                && clause.existential
                && !clause.nested()
                && preposition.spatial()
                && !preposition.relation().equals("between")
                && parse.at(list.getFirst().to(), Pos.COMMA);
    }

    private void with(Preposition preposition, List<Mention> list) {
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

    /// Goes past a phrase that is no place.
    private void pass(Preposition preposition, List<Mention> list) {
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

    /// "filled with windows": the object is the thing, the figure its place.
    int swapped(int i, String said, String relation) {
        return passives.swapped(i, said, relation);
    }

    private void opened(
            Preposition preposition, List<Mention> references, @Nullable String governed) {
        for (Mention reference : references) {
            clause.fronted.add(
                    new Clause.Fronted(
                            parse.said(preposition.phrase()),
                            governed != null ? governed : relation(preposition, reference),
                            bare(preposition, reference)));
        }
    }

    /// "To the left of the tents, behind them, is a hill": behind the tents.
    private List<Mention> frontedReferences(List<Mention> list) {
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

    private void fronted(Preposition preposition, List<Mention> references) {
        if (preposition.phrase().equals("from")
                || references.getFirst().head().startsWith("hand")) {
            return;
        }
        for (Mention reference : references) {
            clause.fronted.add(
                    new Clause.Fronted(
                            preposition.phrase(),
                            relation(preposition, reference),
                            bare(preposition, reference)));
            if (also != null) {
                clause.fronted.add(new Clause.Fronted(also.phrase(), also.relation(), reference));
            }
        }
        clause.chain = List.of();
    }

    private List<Mention> settle(
            Preposition preposition, List<Mention> list, @Nullable String governed) {
        List<Mention> doer = rules.doer(preposition);
        List<Mention> who = doer == null ? clause.whose(list.getFirst()) : doer;
        if (who.size() > 2 && clause.nearKind == Near.OBJECT && !list.getFirst().region()) {
            who = List.of(who.getLast());
        }
        boolean byVerb = clause.nearKind == Near.NONE && clause.verb != null;
        List<Mention> references = parse.resolve(list, who);
        if (who.size() * references.size() > 4 && references.size() > 1) {
            clause.chain = who;
            return references;
        }
        String said = parse.said(preposition.phrase());
        for (Mention thing : who) {
            for (Mention reference : references) {
                boolean own =
                        preposition.phrase().equals("on")
                                && reference.lower().equals("its side")
                                && !WRITTEN.contains(thing.head());
                if (own) {
                    parse.state(thing, said + " " + reference.lower(), "other", null);
                } else {
                    String relation =
                            governed != null ? governed : relation(preposition, reference);
                    if (also != null) {
                        parse.state(thing, parse.said(also.phrase()), also.relation(), reference);
                    }
                    parse.state(
                            thing,
                            said,
                            relation,
                            relation.equals("facing")
                                            || relation.equals("other")
                                            || relation.equals("toward_towards")
                                            || clause.from
                                    ? reference
                                    : bare(preposition, reference));
                }
            }
        }
        clause.chain = who;
        clause.chainByVerb = byVerb;
        return references;
    }

    private static String relation(Preposition preposition, Mention reference) {
        return Places.relation(preposition, reference.head(), reference.lower());
    }

    /// "on the left" names no reference.
    private static @Nullable Mention bare(Preposition preposition, Mention reference) {
        boolean side = Lexicon.SIDES.contains(reference.lower());
        return side
                        && !preposition.phrase().equals("from")
                        && !preposition.phrase().startsWith("toward")
                ? null
                : reference;
    }
}
