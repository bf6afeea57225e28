package dev.locative.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the reading of a clause stands: its subject, its verb, what was named last and whose place
/// the next preposition tells.
final class Clause {
    /// What the words just before are to the words that come.
    enum Near {
        NONE,
        SUBJECT,
        OBJECT,
        REFERENCE
    }

    /// A place that stands before the thing it is the place of.
    record Fronted(String words, String relation, @Nullable Mention reference) {}

    private record Outer(List<Mention> subject, boolean finiteSeen, boolean existential) {}

    static final Set<String> GROUNDS =
            Lexicon.words(
                    "ground floor street sidewalk grass road field water sand snow pavement wall lawn beach"
                            + " ceiling sky area room surface shore");

    /// Objects that are a part of what is done, so that a place is the doer's.
    private static final Set<String> DEEDS =
            Lexicon.words("trick tricks stunt place selfie pose turn ollie jump maneuver");

    /// Where all of a picture happens: "a boy on a chair in a living room".
    static final Set<String> SCENES =
            Lexicon.words(
                    "room setting environment park kitchen bathroom bedroom forest garden yard hallway office restaurant landscape city town stadium parking-lot shop store");

    List<Mention> subject = List.of();
    List<Mention> near = List.of();
    Near nearKind = Near.NONE;
    @Nullable VerbGroup verb;

    /// Whose verb it is.
    List<Mention> figure = List.of();

    boolean objectTaken;
    List<Fronted> fronted = new ArrayList<>();

    /// The places that stood before what this clause presents.
    List<Fronted> given = List.of();

    /// The things that the last place was told of.
    List<Mention> chain = List.of();

    boolean chainByVerb;

    /// What "has" or "with" gives things to.
    List<Mention> owner = List.of();

    /// What the clause's verb shows: "a hall features columns, standing on a carpet".
    List<Mention> shown = List.of();

    /// What a contact clause leaves open: "the roots the raccoons stand on".
    List<Mention> gap = List.of();

    boolean relativeOpens;
    boolean comma;
    boolean and;

    /// Inside "there is" or "we can see", where each list member is new.
    boolean existential;

    /// The object to come is what "there is" presents.
    boolean presents;

    boolean finiteSeen;

    /// The last place was where something begins: "from left to right".
    boolean from;

    /// The last preposition named no place: "in black".
    boolean noPlace;

    /// The last preposition said where a thing comes from: "shadows from a lamp above the door".
    boolean origin;

    /// The last preposition told what for: "set for guests along the wall".
    boolean purpose;

    /// Nothing is stated until the next clause.
    boolean dead;

    private final Deque<Outer> outer = new ArrayDeque<>();

    void reset() {
        subject = List.of();
        near = List.of();
        nearKind = Near.NONE;
        verb = null;
        figure = List.of();
        objectTaken = false;
        chain = List.of();
        chainByVerb = false;
        owner = List.of();
        given = List.of();
        shown = List.of();
        gap = List.of();
        relativeOpens = false;
        existential = false;
        presents = false;
        finiteSeen = false;
        noPlace = false;
        from = false;
        origin = false;
        purpose = false;
        dead = false;
        outer.clear();
        joined();
    }

    /// Forgets the comma or "and" just read.
    void joined() {
        comma = false;
        and = false;
    }

    boolean atStart() {
        return subject.isEmpty() && verb == null && nearKind == Near.NONE;
    }

    boolean nested() {
        return !outer.isEmpty();
    }

    void push(List<Mention> antecedent) {
        outer.push(new Outer(subject, finiteSeen, existential));
        subject = antecedent;
        verb = null;
        finiteSeen = false;
        existential = false;
        joined();
    }

    void pop() {
        Outer back = outer.pop();
        subject = back.subject;
        finiteSeen = back.finiteSeen;
        existential = back.existential;
        dead = false;
        gap = List.of();
    }

    /// The subject of the sentence's main clause.
    List<Mention> main() {
        return outer.isEmpty() || outer.peekLast().subject.isEmpty()
                ? subject
                : outer.peekLast().subject;
    }

    void start(VerbGroup group, List<Mention> who) {
        verb = group;
        figure = who;
        presents = false;
        noPlace = false;
        from = false;
        purpose = false;
        objectTaken = false;
        near = List.of();
        nearKind = Near.NONE;
        chain = List.of();
        joined();
    }

    void named(List<Mention> list, Near kind) {
        near = list;
        nearKind = kind;
        joined();
    }

    /// Whether the last thing named is what somebody wears, so that what follows is the wearer's.
    boolean wearing(List<Word> words) {
        return verb != null
                && !figure.isEmpty()
                && words.get(verb.head()).lower().startsWith("wear");
    }

    /// Which members of the list just before a modifier belongs to: all when they share one
    /// determiner, else the last.
    List<Mention> modified() {
        for (int i = 1; i < near.size(); i++) {
            if (near.get(i).determined()) {
                return List.of(near.getLast());
            }
        }
        return near;
    }

    /// Whose place a modifier at this point tells.
    List<Mention> whose(@Nullable Mention reference) {
        if (nearKind == Near.OBJECT && near.size() == 1 && DEEDS.contains(near.getFirst().head())) {
            return figure;
        }
        if (nearKind == Near.SUBJECT || nearKind == Near.OBJECT) {
            return modified();
        }
        if (nearKind == Near.REFERENCE && !near.isEmpty()) {
            List<Mention> before = chain.isEmpty() ? figure.isEmpty() ? subject : figure : chain;
            boolean passed = noPlace && !origin || purpose;
            return comma || and || passed || skips(reference) ? before : modified();
        }
        return verb == null ? subject : figure;
    }

    /// "rocks on the ground near the truck": whether a second place is the thing's and not the
    /// first place's own.
    private boolean skips(@Nullable Mention reference) {
        Mention ground = near.getLast();
        boolean side = reference == null || Lexicon.SIDES.contains(reference.lower());
        if (side
                && ground.phrase().determiner().equals("the")
                && !GROUNDS.contains(ground.head())) {
            return false;
        }
        if (reference == null || reference.region() || SCENES.contains(reference.head())) {
            return true;
        }
        return settled(ground);
    }

    /// Whether a reference is so plain or so well known that what follows describes something else.
    boolean settled(Mention ground) {
        return ground.region()
                || GROUNDS.contains(ground.head())
                || ground.definite()
                || !ground.countable();
    }
}
