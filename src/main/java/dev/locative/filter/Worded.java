package dev.locative.filter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a caption has a pair in its own words, where the reader finds nothing in one of them.
///
/// @param terms the caption's
record Worded(TermAnalyzer analyzer, String caption, Terms terms) {
    /// A place on or in a thing, without more: "on the black sign".
    private static final Pattern ON =
            Pattern.compile(
                    "(?i)(?:(?:it|they) (?:is|are) )?(?:on|in|at) (?:the |its |their )?[^,]+");

    /// After a noun, opens what is on it or in it.
    private static final Pattern HOLDS =
            Pattern.compile(
                    "(?: of (?:the |a )?\\w+)?(?: that| which)? (?:with|has|have|shows?|showing|displays?|displaying|features?"
                            + "|featuring|depicts?|depicting|contains?|containing|bears?|bearing)"
                            + "((?: (?!(?:with|has|have|is|are|in|on|at|by|to|from|that|which|of) )"
                            + "[\\w'-]+){1,7})");

    private static final Pattern END =
            Pattern.compile("[.,;]|$|(?: with| that| which| of| is| are)\\b");

    /// Whether clauses have thing, place words and references of the pair in their order.
    boolean clause(Asked asked, String given) {
        String answer = given.replace("on top of", "on");
        Terms said = analyzer.terms(answer);
        List<Part> parts = Part.of(said);
        String thing = asked.thing();
        switch (asked.kind()) {
            case THING -> {
                thing = Declared.told(answer);
                parts = Part.of(analyzer.terms(asked.rest()));
            }
            case REFERENCE -> {
                List<Part> open = Part.of(analyzer.terms(asked.rest()));
                if (parts.isEmpty() || open.isEmpty()) {
                    return false;
                }
                parts.set(0, parts.getFirst().with(open.getLast().places()));
                thing = asked.thing();
            }
            case PLACE, DISTANCE -> {}
            case POLAR -> {
                List<Part> tail = parts;
                parts = new ArrayList<>(Part.of(analyzer.terms(asked.rest())));
                List<Part> told = parts;
                boolean more = tail.stream().anyMatch(part -> !told.contains(part));
                if (more || parts.size() < 2 || parts.getFirst().places() != 0) {
                    return false;
                }
                thing = String.join(" ", parts.removeFirst().words());
                said = analyzer.terms(asked.rest());
            }
            case DIRECTION, CHOICE, OTHER, NOTHING -> {
                return false;
            }
        }
        Clauses.Thing what = thing(thing);
        return !what.head().isEmpty()
                && known(said)
                && named(asked.landmark(), said)
                && new Clauses(caption, terms, softs(asked.rest() + " " + answer)).say(what, parts);
    }

    private Clauses.Thing thing(String text) {
        String head = Heads.of(text, analyzer);
        Terms words = analyzer.terms(text);
        List<String> telling = new ArrayList<>();
        for (int i = 0; i < words.size() && !words.term()[i].equals(head); i++) {
            if (Named.tells(words.term()[i])) {
                telling.add(words.term()[i]);
            }
        }
        return new Clauses.Thing(head, telling);
    }

    /// Whether clauses say each claim from its other end: "the box in front of the cup" of the cup
    /// behind the box.
    boolean converse(List<Fact> claims, String answer) {
        if (claims.isEmpty() || !known(analyzer.terms(answer))) {
            return false;
        }
        Clauses clauses = new Clauses(caption, terms, Set.of());
        for (Fact claim : claims) {
            int turned = Place.converse(claim.places());
            if (turned == 0 || claim.reference() == null || claim.reference().region()) {
                return false;
            }
            List<String> words = List.copyOf(claim.thing().words());
            Part part = new Part(turned, words, false, 0, 0);
            if (!clauses.say(thing(claim.reference()), List.of(part))) {
                return false;
            }
        }
        return true;
    }

    private static Clauses.Thing thing(Named named) {
        List<String> telling = named.words().stream().filter(Named::tells).toList();
        return new Clauses.Thing(named.head(), telling);
    }

    private Set<String> softs(String text) {
        Terms said = analyzer.terms(text);
        Set<String> softs = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            if (said.place()[i] == Place.SOFT) {
                softs.add(Clauses.folded(said.term()[i]));
            }
        }
        return softs;
    }

    /// Whether the caption has every term of the answer.
    private boolean known(Terms said) {
        for (int i = 0; i < said.size(); i++) {
            boolean place = said.place()[i] != null || said.is(i, Terms.PRONOUN);
            if (!place && !terms.has(said.term()[i], 0, terms.size())) {
                return false;
            }
        }
        return true;
    }

    private boolean named(String landmark, Terms said) {
        if (landmark.isEmpty()) {
            return true;
        }
        String head = Heads.of(landmark, analyzer);
        return said.has(head, 0, said.size());
    }

    /// Whether a noun of the caption holds the thing: "a wall with small baseboards" has them on
    /// it.
    boolean belongs(Asked asked, String answer) {
        String thing = asked.thing();
        if (asked.kind() != Asked.Kind.PLACE || !ON.matcher(answer).matches()) {
            return false;
        }
        String whole = Heads.of(answer, analyzer);
        String part = Heads.of(thing, analyzer);
        if (whole.isEmpty() || part.isEmpty() || whole.equals(part)) {
            return false;
        }
        for (int i = 0; i < terms.size(); i++) {
            if (!terms.term()[i].equals(whole)) {
                continue;
            }
            Matcher held = HOLDS.matcher(caption).region(terms.end()[i], caption.length());
            if (held.lookingAt()
                    && ends(held.end(), thing)
                    && holds(held.group(1), part, thing, answer, i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a noun phrase ends at `at`, or goes on as `thing` does: "cracks in the land".
    private boolean ends(int at, String thing) {
        String tail = thing.substring(Prepositional.subject(thing).length());
        boolean same = !tail.isEmpty() && caption.startsWith(tail, at);
        return same || END.matcher(caption).region(at, caption.length()).lookingAt();
    }

    private boolean holds(String held, String part, String thing, String answer, int whole) {
        Terms there = analyzer.terms(held);
        Terms asked = analyzer.terms(thing);
        Terms said = analyzer.terms(answer);
        boolean all = there.has(part, 0, there.size());
        for (int i = 0; i < asked.size() && asked.place()[i] == null; i++) {
            String word = asked.term()[i];
            boolean tells = Named.tells(word) && !there.has(word, 0, there.size());
            all &= terms.has(word, 0, terms.size()) && !tells;
        }
        for (int i = 0; i < said.size(); i++) {
            Place place = said.place()[i];
            boolean side = place == null || place == Place.LEFT || place == Place.RIGHT;
            all &= side || place == Place.SOFT;
            all &=
                    place == Place.SOFT
                            || terms.has(said.term()[i], Math.max(0, whole - 4), whole + 2);
        }
        return all;
    }
}
