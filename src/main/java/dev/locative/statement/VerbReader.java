package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;
import java.util.Set;

/// Reads a verb group: whose verb it is, and whether it presents what follows as new.
final class VerbReader {
    private static final Set<String> SEEING = Lexicon.words("see observe notice find spot view");

    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;
    private final ParticipleReader participles;
    private final DirectionReader directions;

    VerbReader(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
        this.participles = new ParticipleReader(parse);
        this.directions = new DirectionReader(parse);
    }

    /// Reads the verb group that starts at `i`.
    ///
    /// @return the index after it
    int read(int i) {
        VerbGroup group = VerbGroup.at(words, i);
        if (group.kind() == VerbGroup.Kind.INFINITIVE) {
            clause.verb = null;
            clause.nearKind = Near.NONE;
            clause.dead = true;
            return group.to();
        }
        int presented = presented(group);
        if (presented > 0) {
            present(group);
            return presented;
        }
        if (group.finite()) {
            finite(group);
        } else {
            participles.read(group);
        }
        if (group.negated()) {
            clause.dead = true;
        }
        directions.read(group);
        return group.to();
    }

    /// "there is", "we can see", "it looks like": where what they present begins; 0 if they present
    /// nothing.
    private int presented(VerbGroup group) {
        Word head = words.get(group.head());
        boolean pronoun = clause.subject.size() == 1 && clause.subject.getFirst().pronoun();
        boolean exists =
                clause.existential
                        && !clause.finiteSeen
                        && (group.kind() == VerbGroup.Kind.COPULA
                                || group.kind() == VerbGroup.Kind.FINITE);
        if (SEEING.contains(head.lower()) && pronoun || exists) {
            return group.to();
        }
        return head.is("looks") && pronoun && parse.at(group.to(), "like") ? group.to() + 1 : 0;
    }

    private void present(VerbGroup group) {
        clause.subject = List.of();
        clause.start(group, List.of());
        clause.existential = true;
        clause.presents = true;
        clause.finiteSeen = true;
        clause.dead = group.negated() || guessed(group);
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
}
