package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;

/// Reads the participles that state a relation with their preposition: "covered in", "flanked by".
final class PassiveReader {
    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;

    PassiveReader(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    /// States what the preposition says with the participle before it.
    ///
    /// @return the index after the phrase; 0 if the two state nothing together
    int read(Preposition preposition) {
        VerbGroup verb = clause.verb;
        if (verb == null
                || clause.nearKind != Near.NONE
                || verb.to() != preposition.from()
                || clause.dead) {
            return 0;
        }
        String participle = words.get(verb.head()).lower();
        String particle = verb.particle(words);
        SpatialVerbs.Passive passive =
                SpatialVerbs.passive(
                        particle.isEmpty() ? participle : participle + " " + particle,
                        preposition.phrase());
        if (passive == null) {
            return 0;
        }
        String said = parse.text(verb.head(), preposition.to());
        if (passive.swap()) {
            return swapped(preposition.to(), said, passive.relation());
        }
        List<Mention> list =
                parse.mentions.list(
                        preposition.to(), opening() ? Listing.FRONTED : Listing.REFERENCE);
        if (list.isEmpty()) {
            return 0;
        }
        List<Mention> real = parse.resolve(list, clause.figure);
        for (Mention who : clause.figure) {
            for (Mention what : real) {
                parse.state(who, said, passive.relation(), what);
            }
        }
        if (opening()) {
            real.forEach(
                    what -> clause.fronted.add(new Clause.Fronted(said, passive.relation(), what)));
        }
        clause.chain = List.of();
        boolean parts = passive.relation().equals("part_of");
        clause.named(real, parts ? Near.OBJECT : Near.REFERENCE);
        return list.getLast().to();
    }

    /// "filled with windows": the object is the thing, the figure its place.
    int swapped(int i, String said, String relation) {
        boolean subjectWaits = !clause.subject.isEmpty() && !clause.finiteSeen;
        List<Mention> list =
                parse.mentions.list(i, subjectWaits ? Listing.PENDING : Listing.OBJECT);
        if (list.isEmpty()) {
            return i;
        }
        if (Places.colour(list.getFirst().head())) {
            clause.named(list, Near.OBJECT);
            return list.getLast().to();
        }
        for (Mention what : parse.resolve(list, clause.figure)) {
            for (Mention who : clause.figure) {
                parse.state(what, said, relation, who);
            }
        }
        clause.named(list, Near.OBJECT);
        return list.getLast().to();
    }

    /// "Resting on the bench, a man ...": whether a participle opens the clause and its doer comes
    /// later.
    boolean opening() {
        VerbGroup verb = clause.verb;
        return verb != null
                && verb.kind() == VerbGroup.Kind.PARTICIPLE
                && clause.nearKind == Near.NONE
                && clause.subject.isEmpty()
                && clause.figure.isEmpty();
    }
}
