package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;

/// Reads a noun phrase or a list of them: whether it is a subject, an object, or goes on with what
/// came before.
final class NounPhraseReader {
    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;
    private final PassiveReader passives;
    private final RelativeReader relatives;
    private final ObjectReader objects;

    NounPhraseReader(Parse parse, RelativeReader relatives, ObjectReader objects) {
        this.passives = new PassiveReader(parse);
        this.relatives = relatives;
        this.objects = objects;
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    /// Reads the noun phrases that start at `i`.
    ///
    /// @return the index after them
    int read(int i) {
        if (parse.at(i, "full") && parse.at(i + 1, "of") && clause.verb != null) {
            return passives.swapped(i + 2, "full of", "inside_within");
        }
        List<Mention> list = parse.mentions.list(i, listing());
        if (list.isEmpty()) {
            if (counted(i)) {
                clause.named(List.of(), Near.OBJECT);
                clause.chain = List.of();
            }
            return i + 1;
        }
        take(list);
        clause.joined();
        return list.getLast().to();
    }

    private Listing listing() {
        boolean pending = clause.nearKind == Near.REFERENCE || clause.and || clause.comma;
        if (!(clause.subject.isEmpty() && clause.verb == null || pending)) {
            return Listing.OBJECT;
        }
        return clause.finiteSeen && clause.comma ? Listing.PENDING : Listing.SUBJECT;
    }

    /// "two are on the bench": a count that stands for things named before.
    private boolean counted(int i) {
        Word word = words.get(i);
        boolean count =
                word.is(Pos.NUMBER)
                        || word.is(Pos.DETERMINER)
                        || Lexicon.QUANTIFIER.contains(word.lower())
                        || word.is("others");
        boolean alone = parse.at(i + 1, Pos.PREPOSITION) || parse.at(i + 1, Pos.BE);
        return count && alone && !word.is("both") && !word.is("all") && !word.is("each");
    }

    private void take(List<Mention> list) {
        int end = list.getLast().to();
        boolean verbFollows =
                VerbGroup.finiteAt(words, end)
                        || clause.and && clause.finiteSeen && parse.lists.finiteAhead(end);
        List<Mention> real = parse.resolve(list, List.of());
        if (verbWaits() && !(verbFollows && clauseFollows())) {
            objects.read(real);
        } else if (verbFollows && contact(list)) {
            contactClause(real);
        } else if (verbFollows && clause.and && subjectWaits(list)) {
            clause.named(real, Near.OBJECT);
        } else if (clause.verb == null && clause.subject.isEmpty()
                || verbFollows
                || clause.verb == null && clause.nearKind == Near.NONE) {
            subject(real, end);
        } else if (clause.comma && !clause.and && parse.at(end, Pos.COMMA)) {
            clause.named(List.of(), Near.NONE);
        } else {
            member(list, real);
        }
    }

    private boolean verbWaits() {
        return clause.verb != null
                && !clause.objectTaken
                && clause.nearKind == Near.NONE
                && !clause.comma;
    }

    /// "When the boat drifts the dog barks": whether the finite verb ahead begins a clause and does
    /// not belong to what is open.
    private boolean clauseFollows() {
        if (clause.verb == null || clause.presents) {
            return false;
        }
        boolean participle = clause.verb.kind() == VerbGroup.Kind.PARTICIPLE;
        boolean subjectWaits = !clause.subject.isEmpty() && !clause.finiteSeen && participle;
        boolean frontedVerb = clause.figure.isEmpty() && participle;
        return !subjectWaits
                && !frontedVerb
                && (clause.verb.kind() != VerbGroup.Kind.COPULA || clause.and);
    }

    private void contactClause(List<Mention> subject) {
        List<Mention> antecedent = clause.relativeOpens ? clause.gap : clause.modified();
        if (!clause.relativeOpens) {
            clause.push(subject);
        }
        clause.gap =
                antecedent.size() == 1
                        ? List.of(relatives.inner(antecedent.getFirst(), -1))
                        : antecedent;
        clause.subject = subject;
        clause.named(subject, Near.SUBJECT);
        clause.relativeOpens = true;
    }

    private void subject(List<Mention> subject, int end) {
        parse.newClause();
        clause.subject = subject;
        clause.named(subject, Near.SUBJECT);
        if (!subject.getFirst().pronoun() && !parse.at(end, Pos.HAVE)) {
            parse.front(subject);
        }
    }

    /// One more member of a list, or what is said of it.
    private void member(List<Mention> list, List<Mention> real) {
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

    /// "In front are posts on a wall, trees and a road": a list that goes on after a place; what
    /// "likely a road" adds is no member.
    private boolean goesOn(List<Mention> list) {
        return clause.existential
                && !clause.nested()
                && clause.nearKind == Near.REFERENCE
                && !words.get(list.getFirst().from()).is(Pos.ADVERB);
    }

    /// "pens with blue and red caps are ...": the subject still waits for its verb.
    private boolean subjectWaits(List<Mention> list) {
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
