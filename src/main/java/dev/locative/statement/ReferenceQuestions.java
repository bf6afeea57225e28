package dev.locative.statement;

import dev.locative.data.Phrase;
import dev.locative.data.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "Where is the lamp?", "What do the towels hang from?", "Which way is the aircraft facing?": asks
/// for what a thing is located by.
final class ReferenceQuestions {
    private static final Set<String> WAYS =
            English.set(
                    "left right up upward upwards down downward downwards camera viewer forward backward"
                            + " photographer north south east west");
    private static final Set<String> FACING_TAILS = Set.of("", "to", "toward", "towards");
    private static final Set<String> UNASKED =
            Set.of("at", "over", "up", "down", "of", "through", "past", "between", "in between");

    /// Stilted at the end of a question that has no participle before them.
    private static final Set<String> UNSTRANDED =
            Set.of(
                    "in",
                    "inside",
                    "within",
                    "against",
                    "along",
                    "among",
                    "around",
                    "across",
                    "throughout",
                    "inside of",
                    "outside",
                    "outside of",
                    "beyond");

    private static final Set<String> FILLERS = Set.of("with", "by");

    private final Naming naming;
    private final Asked asked;

    ReferenceQuestions(Naming naming, Asked asked) {
        this.naming = naming;
        this.asked = asked;
    }

    /// @param told all the caption's claims, the doubtful ones too
    void ask(List<Claim> claims, List<Claim> told) {
        Map<String, Integer> locations = new HashMap<>();
        Map<String, List<Claim>> alike = new LinkedHashMap<>();
        for (Claim claim : claims) {
            boolean swapped = claim.swapped();
            Phrase subject = swapped ? claim.statement().reference() : claim.thing();
            if (subject != null) {
                String words = claim.statement().words().toLowerCase(Locale.ROOT);
                alike.computeIfAbsent(
                                naming.key(subject) + '|' + words + '|' + swapped,
                                _ -> new ArrayList<>())
                        .add(claim);
            }
        }
        for (Claim claim : told) {
            if (!claim.swapped() && (claims.contains(claim) || besides(claim, claims))) {
                locations.merge(naming.key(claim.thing()), 1, Integer::sum);
            }
        }
        for (List<Claim> group : alike.values()) {
            Claim first = group.getFirst();
            if (first.swapped()) {
                askFilling(group);
            } else {
                boolean only = locations.getOrDefault(naming.key(first.thing()), 0) == group.size();
                askThing(group, only);
            }
        }
    }

    /// Whether a claim that is not asked about gives a thing a further place in its sentence.
    private boolean besides(Claim claim, List<Claim> claims) {
        boolean placing =
                claim.place() != null || claim.predicate() != null && claim.predicate().placing();
        return placing
                && claims.stream()
                        .anyMatch(other ->
                                other.statement().sentence().equals(claim.statement().sentence())
                                        && naming.key(other.thing())
                                                .equals(naming.key(claim.thing())));
    }

    /// "What is the wall covered in?"
    private void askFilling(List<Claim> group) {
        Claim first = group.getFirst();
        Predicate predicate = first.predicate();
        Phrase whole = first.statement().reference();
        String subject = whole == null ? null : naming.definite(whole);
        String things = joined(group.stream().map(Claim::thing).toList());
        Phrase last = group.getLast().thing();
        if (naming.doubts.lists.joinedAfter(last) || naming.doubts.lists.listGoesOn(last)) {
            return;
        }
        if (predicate == null || whole == null || subject == null || things == null) {
            return;
        }
        String words = predicate.verb() + " " + predicate.tail();
        asked.add(first.pair("What " + be(whole) + " " + subject + " " + words + "?", things));
    }

    private void askThing(List<Claim> group, boolean only) {
        Claim first = group.getFirst();
        String subject = naming.nothing(first.thing()) ? null : naming.definite(first.thing());
        Ambiguities ambiguities = naming.doubts.ambiguities;
        if (subject == null
                || ThingQuestions.wide(first.thing())
                || ambiguities.coordinated(first)) {
            return;
        }
        if (first.place() != null) {
            if (only && group.size() == 1) {
                asked.add(
                        first.pair(
                                "Where " + be(first.thing()) + " " + subject + "?",
                                first.place().words()));
            }
            return;
        }
        if (facing(first, subject)) {
            return;
        }
        List<Phrase> references = new ArrayList<>(group.size());
        for (Claim claim : group) {
            Phrase landmark = claim.landmark();
            if (landmark == null) {
                return;
            }
            references.add(landmark);
        }
        if (references.size() == 1 && first.dividesOne()) {
            return;
        }
        String answer = joined(references);
        Predicate predicate = first.predicate();
        if (answer == null || predicate == null) {
            return;
        }
        boolean between = predicate.tail().endsWith("between");
        if (between && references.size() == 1 && !references.getFirst().plural()) {
            return;
        }
        boolean dotted =
                predicate.form() == Predicate.Form.PARTICIPLE
                        && RelationWords.FILLED.contains(predicate.verb())
                        && !predicate.tail().equals("in");
        if (dotted && !FILLERS.contains(predicate.tail())) {
            return;
        }
        boolean filled =
                predicate.form() == Predicate.Form.PARTICIPLE
                        && Wording.FILLED.contains(predicate.verb())
                        && !predicate.verb().equals("stacked")
                        && predicate.tail().equals("in");
        boolean where = only && predicate.placing() && !filled && !gazing(predicate);
        boolean verbal = predicate.form() != Predicate.Form.NONE;
        if (where
                && (!verbal
                        || first.heads(4)
                        || UNASKED.contains(predicate.tail())
                        || stranded(predicate))) {
            String from = ambiguities.outFrom(first) ? "from " : "";
            String place = from + predicate.place() + " " + answer;
            String question = "Where " + asking(first.thing(), predicate, subject) + "?";
            asked.add(first.pair(question, place));
        } else {
            askObject(first, predicate, subject, references, answer);
        }
    }

    /// "looking up at": asked for by "at", not by "where".
    private static boolean gazing(Predicate predicate) {
        return predicate.tail().equals("at")
                && (predicate.verb().startsWith("look")
                        || predicate.verb().startsWith("star")
                        || predicate.verb().startsWith("gaz"));
    }

    private void askObject(
            Claim first,
            Predicate predicate,
            String subject,
            List<Phrase> references,
            String answer) {
        String place = predicate.place();
        boolean by = predicate.tail().equals("by") && predicate.form() != Predicate.Form.PARTICIPLE;
        boolean unasked =
                by
                        || naming.doubts.ambiguities.restrictive(first)
                        || first.side() == Side.BELOW // "under the open sky"
                                && ThingQuestions.wide(references.getFirst())
                        || UNASKED.contains(predicate.tail()) && !gazing(predicate)
                        || stranded(predicate)
                        || naming.doubts.lists.joinedAfter(references);
        boolean bare = predicate.form() == Predicate.Form.NONE && !predicate.placing();
        if (unasked || bare || predicate.form() == Predicate.Form.PARTICIPLE && place.isEmpty()) {
            return;
        }
        boolean people = references.stream().allMatch(naming::person);
        if (people && Askable.anyone(answer)) {
            return;
        }
        String question = (people ? "Who " : "What ") + asking(first.thing(), predicate, subject);
        asked.add(first.pair(question + (place.isEmpty() ? "" : " " + place) + "?", answer));
    }

    private static boolean stranded(Predicate predicate) {
        return switch (predicate.form()) {
            case NONE -> UNSTRANDED.contains(predicate.tail());
            case ING, FINITE ->
                    predicate.tail().equals("in")
                            || predicate.tail().equals("within")
                            || predicate.tail().equals("inside");
            case PARTICIPLE -> false;
        };
    }

    /// "is the lamp", "are the birds sitting", "do the towels hang".
    private static String asking(Phrase thing, Predicate predicate, String subject) {
        return switch (predicate.form()) {
            case NONE -> be(thing) + " " + subject;
            case ING, PARTICIPLE -> be(thing) + " " + subject + " " + predicate.verb();
            case FINITE ->
                    (Naming.plural(thing) ? "do " : "does ") + subject + " " + predicate.verb();
        };
    }

    /// Whether the claim is about where a thing faces; asks for the way if it can.
    private boolean facing(Claim claim, String subject) {
        Statement statement = claim.statement();
        String words = statement.words().toLowerCase(Locale.ROOT);
        Phrase reference = statement.reference();
        if (!statement.relation().equals("facing") || reference == null) {
            return statement.relation().equals("facing");
        }
        String verb = facingVerb(words);
        String last = reference.head().toLowerCase(Locale.ROOT);
        boolean way =
                WAYS.contains(last)
                        || PicturePlace.bare(reference.text())
                        || PicturePlace.pictured(reference);
        if (!way) {
            return verb == null;
        }
        if (verb == null) {
            return true;
        }
        int at = words.lastIndexOf(verb.substring(0, 4));
        int space = words.indexOf(' ', at);
        String tail = space < 0 ? "" : words.substring(space + 1);
        String text = naming.doubts.lists.andOn(reference) ? null : naming.asWritten(reference);
        if (text != null && FACING_TAILS.contains(tail)) {
            String toward = text.startsWith("the ") ? "toward " + text : text;
            String answer = tail.isEmpty() ? toward : tail + " " + text;
            asked.add(
                    claim.pair(
                            "Which way " + be(claim.thing()) + " " + subject + " " + verb + "?",
                            answer));
        }
        return true;
    }

    private static @Nullable String facingVerb(String words) {
        if (words.contains("facing") || words.contains("faces") || words.startsWith("face")) {
            return "facing";
        }
        return words.contains("looking")
                ? "looking"
                : words.contains("pointing") ? "pointing" : null;
    }

    private @Nullable String joined(List<Phrase> phrases) {
        List<String> names = new ArrayList<>(phrases.size());
        for (Phrase phrase : phrases) {
            String name = naming.asWritten(phrase);
            if (name == null
                    || naming.nothing(phrase)
                    || !naming.tellable(phrase)
                    || naming.telegraphic(phrase) && names.isEmpty()) {
                return null;
            }
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return Phrasing.joined(names);
    }

    private static String be(Phrase phrase) {
        return Naming.plural(phrase) ? "are" : "is";
    }
}
