package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;
import java.util.Set;

/// Reads one sentence from left to right: which words are subjects, verbs and objects, and so whose
/// place a preposition tells.
final class ClauseReader {
    private static final Set<String> SEEING = Lexicon.words("see observe notice find spot view");
    private static final Set<String> READING =
            Lexicon.words("reads read reading says say saying spells spell spelling");

    /// Parts that a view may be of: "a view of the front of a house" is about the house.
    private static final Set<String> OF_THE =
            Set.of("front", "side", "back", "interior", "exterior", "inside", "outside", "top");

    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;
    private final PlaceReader places;
    private final RelativeReader relatives;
    private final ObjectReader objects;
    private final DirectionReader directions;

    ClauseReader(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
        this.places = new PlaceReader(parse);
        this.relatives = new RelativeReader(parse);
        this.objects = new ObjectReader(parse);
        this.directions = new DirectionReader(parse);
    }

    void read() {
        int i = afterView();
        while (i < words.size()) {
            i = step(i);
        }
        places.sides();
        parse.discourse.ended(clause.main());
        parse.discourse.sentence();
    }

    /// Where the sentence's matter begins: after "A low angle view of", "A close up of".
    private int afterView() {
        for (int k = 1; k < Math.min(words.size(), 14); k++) {
            Word word = words.get(k);
            if (word.is("of") && Lexicon.VIEW.contains(words.get(k - 1).lower())) {
                return parse.at(k + 1, "the")
                                && OF_THE.contains(
                                        words.get(Math.min(k + 2, words.size() - 1)).lower())
                                && parse.at(k + 3, "of")
                        ? k + 4
                        : k + 1;
            }
            if (word.is(Pos.BE) || word.is(Pos.HAVE)) {
                return 0;
            }
        }
        return 0;
    }

    private int step(int i) {
        Word word = words.get(i);
        if (word.is("as") && parse.at(i + 1, "well") && parse.at(i + 2, "as")) {
            clause.and = true;
            return i + 3;
        }
        int place = places.read(i);
        if (place > i) {
            return place;
        }
        return switch (word.pos()) {
            case BREAK, OTHER, SUBORDINATOR, THERE -> {
                int compared = word.is("than") ? objects.compared(i) : i;
                if (compared > i) {
                    yield compared;
                }
                if ((word.is("while") || word.is("when"))
                        && parse.at(i + 1, Pos.VERB)
                        && words.get(i + 1).ing()) {
                    clause.comma = true;
                    yield i + 1;
                }
                if (word.is("what") && clause.verb != null) {
                    yield nounPhrase(i);
                }
                parse.newClause();
                clause.existential = word.is(Pos.THERE);
                yield i + 1;
            }
            case COMMA -> {
                clause.comma = true;
                yield i + 1;
            }
            case AND -> {
                clause.and = true;
                yield i + 1;
            }
            case RELATIVE -> relatives.read(i);
            case BE, HAVE, MODAL, VERB, TO, NOT -> verb(i);
            case QUOTE -> named(i) ? nounPhrase(i) : quote(i);
            case ADVERB -> modifiesVerb(i) ? verb(i) : nounPhrase(i);
            case PRONOUN, DETERMINER, POSSESSIVE, NOUN, NAME, ADJECTIVE, NUMBER -> nounPhrase(i);
            case PREPOSITION -> i + 1;
        };
    }

    private boolean modifiesVerb(int i) {
        int noun = parse.at(i + 2, Pos.ADJECTIVE) ? i + 3 : i + 2;
        return words.get(i).lower().endsWith("ly")
                && parse.at(i + 1, Pos.VERB)
                && !(noun < words.size() && words.get(noun).pos().nominal());
    }

    /// ""EXIT" above the door": a text that is itself the thing.
    private boolean named(int i) {
        return (clause.atStart() || clause.comma && clause.nearKind == Near.REFERENCE)
                && parse.at(i + 1, Pos.PREPOSITION);
    }

    private int quote(int i) {
        VerbGroup verb = clause.verb;
        if (verb != null && READING.contains(words.get(verb.head()).lower())) {
            clause.named(clause.figure, Near.OBJECT);
        }
        return i + 1;
    }

    private int verb(int i) {
        VerbGroup group = VerbGroup.at(words, i);
        Word head = words.get(group.head());
        if (group.kind() == VerbGroup.Kind.INFINITIVE) {
            clause.verb = null;
            clause.nearKind = Near.NONE;
            clause.dead = true;
            return group.to();
        }
        boolean pronoun = clause.subject.size() == 1 && clause.subject.getFirst().pronoun();
        if (SEEING.contains(head.lower()) && pronoun
                || clause.existential
                        && !clause.finiteSeen
                        && (group.kind() == VerbGroup.Kind.COPULA
                                || group.kind() == VerbGroup.Kind.FINITE)) {
            return present(group, group.to());
        }
        if (head.is("looks") && pronoun && parse.at(group.to(), "like")) {
            return present(group, group.to() + 1);
        }
        if (group.finite()) {
            finite(group);
        } else {
            participle(group);
        }
        if (group.negated()) {
            clause.dead = true;
        }
        directions.read(group);
        return group.to();
    }

    /// "there is", "we can see": what follows is new.
    private int present(VerbGroup group, int to) {
        clause.subject = List.of();
        clause.start(group, List.of());
        clause.existential = true;
        clause.presents = true;
        clause.finiteSeen = true;
        clause.dead = group.negated() || guessed(group);
        return to;
    }

    /// "there may be more text above" shows none.
    private boolean guessed(VerbGroup group) {
        for (int k = group.from(); k < group.head(); k++) {
            if (words.get(k).is("may") || words.get(k).is("might")) {
                return true;
            }
        }
        return false;
    }

    private void finite(VerbGroup group) {
        boolean joined = clause.and && clause.verb != null;
        if (clause.relativeOpens) {
            clause.relativeOpens = false;
        } else if (clause.nested() && !joined) {
            clause.pop();
        } else if (clause.existential && clause.verb != null && !joined) {
            clause.existential = false;
        }
        clause.finiteSeen = true;
        clause.shown = List.of();
        clause.start(group, disagrees(group) ? List.of() : clause.subject);
    }

    /// "the table in the tents, which are open": no table.
    private boolean disagrees(VerbGroup group) {
        Word first = words.get(group.from());
        boolean many = first.is("are") || first.is("were");
        return many && clause.subject.size() == 1 && clause.subject.getFirst().single();
    }

    private void participle(VerbGroup group) {
        List<Mention> who;
        if (clause.nearKind == Near.OBJECT && clause.wearing(words)) {
            who = clause.figure;
        } else if (clause.relativeOpens) {
            who = clause.subject;
            clause.relativeOpens = false;
        } else if (postured(group)) {
            who = clause.owner;
        } else if (clause.atStart()) {
            who = List.of();
        } else if (clause.and
                && clause.nearKind == Near.OBJECT
                && !clause.owner.isEmpty()
                && !clause.comma) {
            who = words.get(group.head()).ing() ? clause.modified() : clause.owner;
        } else if (clause.and && clause.verb != null && !clause.figure.isEmpty()) {
            who = clause.figure;
        } else if (clause.comma || clause.nearKind == Near.NONE) {
            who =
                    clause.existential
                            ? clause.subject
                            : clause.comma && !clause.shown.isEmpty() && !clause.nested()
                                    ? clause.shown
                                    : clause.main();
        } else if (clause.nearKind == Near.REFERENCE
                && !clause.chain.isEmpty()
                && !clause.near.isEmpty()
                && (clause.noPlace && !(clause.origin && !words.get(group.head()).ing())
                        || clause.near.getLast().region()
                        || !words.get(group.head()).ing()
                                && !holding(group)
                                && !clause.near.getLast().phrase().determiner().startsWith("a")
                                && clause.settled(clause.near.getLast()))) {
            who = clause.chain;
        } else {
            who = clause.modified();
        }
        clause.start(group, who);
    }

    /// Whether "with" is what the list before `end` hangs on.
    private boolean withBefore(int end) {
        int k = end - 1;
        while (k >= 0
                && (words.get(k).pos().nominal()
                        || words.get(k).is(Pos.ADJECTIVE)
                        || words.get(k).is(Pos.DETERMINER)
                        || words.get(k).is(Pos.AND)
                        || words.get(k).is(Pos.COMMA))) {
            k--;
        }
        return parse.at(k, "with");
    }

    /// "on a floor covered in dust": it is the floor.
    private boolean holding(VerbGroup group) {
        Preposition next =
                group.to() < words.size() ? parse.prepositions.at(words, group.to()) : null;
        SpatialVerbs.Passive passive =
                next == null
                        ? null
                        : SpatialVerbs.passive(words.get(group.head()).lower(), next.phrase());
        return passive != null && passive.swap();
    }

    /// "a dog with long ears sitting on a mat": the ears don't sit.
    private boolean postured(VerbGroup group) {
        return clause.nearKind == Near.OBJECT
                && !clause.comma
                && clause.owner.size() == 1
                && Persons.POSTURES.contains(words.get(group.head()).lower())
                && !clause.near.isEmpty()
                && withBefore(clause.near.getFirst().from())
                && Persons.alive(clause.owner.getFirst())
                && clause.near.stream().noneMatch(Persons::alive);
    }

    private int nounPhrase(int i) {
        Word word = words.get(i);
        if (word.is("full") && parse.at(i + 1, "of") && clause.verb != null) {
            return places.swapped(i + 2, "full of", "inside_within");
        }
        boolean pending = clause.nearKind == Near.REFERENCE || clause.and || clause.comma;
        List<Mention> list =
                parse.mentions.list(
                        i,
                        clause.subject.isEmpty() && clause.verb == null || pending
                                ? clause.finiteSeen && clause.comma
                                        ? Listing.PENDING
                                        : Listing.SUBJECT
                                : Listing.OBJECT);
        if (list.isEmpty()) {
            boolean count =
                    word.is(Pos.NUMBER)
                            || word.is(Pos.DETERMINER)
                            || Lexicon.QUANTIFIER.contains(word.lower())
                            || word.is("others");
            boolean alone =
                    i + 1 < words.size()
                            && (words.get(i + 1).is(Pos.PREPOSITION)
                                    || words.get(i + 1).is(Pos.BE));
            if (count && alone && !word.is("both") && !word.is("all") && !word.is("each")) {
                clause.named(List.of(), Near.OBJECT);
                clause.chain = List.of();
            }
            return i + 1;
        }
        take(list);
        clause.joined();
        return list.getLast().to();
    }

    private void take(List<Mention> list) {
        int end = list.getLast().to();
        boolean verbFollows =
                VerbGroup.finiteAt(words, end)
                        || clause.and && clause.finiteSeen && parse.lists.finiteAhead(end);
        List<Mention> real = parse.resolve(list, List.of());
        boolean waits =
                clause.verb != null
                        && !clause.objectTaken
                        && clause.nearKind == Near.NONE
                        && !clause.comma;
        boolean frontedVerb =
                clause.figure.isEmpty()
                        && clause.verb != null
                        && clause.verb.kind() == VerbGroup.Kind.PARTICIPLE;
        boolean subjectWaits =
                !clause.subject.isEmpty()
                        && !clause.finiteSeen
                        && clause.verb != null
                        && clause.verb.kind() == VerbGroup.Kind.PARTICIPLE;
        boolean clauseFollows =
                verbFollows
                        && !subjectWaits
                        && !frontedVerb
                        && !clause.presents
                        && clause.verb != null
                        && (clause.verb.kind() != VerbGroup.Kind.COPULA || clause.and);
        if (waits && !clauseFollows) {
            objects.read(real);
        } else if (verbFollows && contact(list)) {
            List<Mention> antecedent = clause.relativeOpens ? clause.gap : clause.modified();
            if (!clause.relativeOpens) {
                clause.push(real);
            }
            clause.gap =
                    antecedent.size() == 1
                            ? List.of(relatives.inner(antecedent.getFirst(), -1))
                            : antecedent;
            clause.subject = real;
            clause.named(real, Near.SUBJECT);
            clause.relativeOpens = true;
        } else if (verbFollows && clause.and && waiting(list)) {
            clause.named(real, Near.OBJECT);
        } else if (clause.verb == null && clause.subject.isEmpty()
                || verbFollows
                || clause.verb == null && clause.nearKind == Near.NONE) {
            parse.newClause();
            clause.subject = real;
            clause.named(real, Near.SUBJECT);
            if (!real.getFirst().pronoun() && !parse.at(end, Pos.HAVE)) {
                parse.front(real);
            }
        } else if (clause.comma && !clause.and && parse.at(list.getLast().to(), Pos.COMMA)) {
            clause.named(List.of(), Near.NONE);
        } else {
            boolean and = clause.and;
            if (goesOn(list)) {
                parse.frontAgain(real);
            }
            clause.named(real, Near.OBJECT);
            clause.chain = List.of();
            if (and && clause.existential) {
                clause.subject = real;
            }
        }
    }

    /// "In front are posts on a wall, trees and a road": a list that goes on after a place; what
    /// "likely a road" adds is no member.
    private boolean goesOn(List<Mention> list) {
        return clause.existential
                && !clause.nested()
                && clause.nearKind == Near.REFERENCE
                && !words.get(list.getFirst().from()).is(Pos.ADVERB);
    }

    /// "pens with blue and red caps are ...": the subject still waits for its verb.
    private boolean waiting(List<Mention> list) {
        return !clause.subject.isEmpty()
                && !clause.finiteSeen
                && clause.verb == null
                && clause.nearKind != Near.SUBJECT
                && !list.getFirst().determined();
    }

    /// "the roots the raccoons are standing on": a clause that follows its noun without a pronoun.
    private boolean contact(List<Mention> list) {
        int from = list.getFirst().from();
        return clause.relativeOpens
                || from > 0
                        && !(clause.subject.isEmpty() && clause.verb == null)
                        && words.get(from - 1).pos().nominal()
                        && !clause.near.isEmpty()
                        && (parse.at(from, "the") || list.getFirst().pronoun());
    }
}
