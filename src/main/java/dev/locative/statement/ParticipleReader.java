package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;

/// Reads a participle: whose it is among the things just named.
final class ParticipleReader {
    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;

    ParticipleReader(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    void read(VerbGroup group) {
        clause.start(group, whose(group));
    }

    private List<Mention> whose(VerbGroup group) {
        if (clause.nearKind == Near.OBJECT && clause.wearing(words)) {
            return clause.figure;
        }
        if (clause.relativeOpens) {
            clause.relativeOpens = false;
            return clause.subject;
        }
        if (postured(group)) {
            return clause.owner;
        }
        if (clause.atStart()) {
            return List.of();
        }
        if (clause.and
                && clause.nearKind == Near.OBJECT
                && !clause.owner.isEmpty()
                && !clause.comma) {
            return words.get(group.head()).ing() ? clause.modified() : clause.owner;
        }
        if (clause.and && clause.verb != null && !clause.figure.isEmpty()) {
            return clause.figure;
        }
        if (clause.comma || clause.nearKind == Near.NONE) {
            return apart();
        }
        return skipsReference(group) ? clause.chain : clause.modified();
    }

    /// "A boy sits on a bench, eating": after a comma it is the subject's.
    private List<Mention> apart() {
        if (clause.existential) {
            return clause.subject;
        }
        boolean shown = clause.comma && !clause.shown.isEmpty() && !clause.nested();
        return shown ? clause.shown : clause.main();
    }

    /// "a cup on the floor filled with tea": it is the cup, since the floor is plain enough.
    private boolean skipsReference(VerbGroup group) {
        if (clause.nearKind != Near.REFERENCE || clause.chain.isEmpty() || clause.near.isEmpty()) {
            return false;
        }
        Mention reference = clause.near.getLast();
        boolean ing = words.get(group.head()).ing();
        return clause.noPlace && !(clause.origin && !ing)
                || reference.region()
                || !ing
                        && !holding(group)
                        && !reference.phrase().determiner().startsWith("a")
                        && clause.settled(reference);
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
}
