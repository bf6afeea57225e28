package dev.locative.filter;

import dev.locative.data.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A statement as stating compares it.
///
/// @param places the classes of its relation's place words, soft ones left out
/// @param tail its last relation word: "on", "from"
/// @param relation the taxonomy's name
/// @param reference null where the statement has none: "on the left"
/// @param resolved whether a pronoun was filled in
/// @param faces whether it tells which way the thing is turned, and not just where it moves
/// @param words the stems of its relation words
record Fact(
        Named thing,
        int places,
        String tail,
        String relation,
        @Nullable Named reference,
        boolean resolved,
        boolean faces,
        Set<String> words) {
    private static final Pattern FACES =
            Pattern.compile("\\b(fac|look|orient|point|turn|direct|gaz|star|angl|tilt)");

    /// What people mix freely.
    private static final Set<String> CONTACT =
            Set.of(
                    "in", "on", "at", "into", "onto", "inside", "within", "atop", "upon", "of",
                    "over");

    /// Places that carry over from thing to thing.
    private static final int ORDERS =
            Place.LEFT.bit()
                    | Place.RIGHT.bit()
                    | Place.FRONT.bit()
                    | Place.BEHIND.bit()
                    | Place.ABOVE.bit()
                    | Place.BELOW.bit();

    private static final Map<String, String> OPPOSITES =
            Map.of(
                    "left", "right",
                    "right", "left",
                    "top", "bottom",
                    "bottom", "top",
                    "background", "foreground",
                    "foreground", "background");

    /// Stems of verbs after which "over" is on.
    private static final Set<String> SPREAD =
            Set.of("lai", "lay", "li", "sit", "drape", "spread", "rest", "fold", "place", "hung");

    private static final int RESTING = Place.BELOW.bit();

    static @Nullable Fact of(Statement statement, TermAnalyzer analyzer) {
        String[] words = statement.words().toLowerCase(Locale.ROOT).split("\\s+");
        int places = 0;
        for (int i = 0; i < words.length; i++) {
            Place place = Place.of(words[i]);
            places |= place == null || place == Place.SOFT || particle(words, i) ? 0 : place.bit();
            places |= i > 1 && words[i].equals("side") ? aside(words, i) : 0;
        }
        boolean by = words[words.length - 1].equals("by");
        places |= by && statement.relation().startsWith("next_to") ? Place.BESIDE.bit() : 0;
        Named thing = Named.of(statement.thing(), analyzer);
        return thing == null
                ? null
                : new Fact(
                        thing,
                        places,
                        words[words.length - 1],
                        statement.relation(),
                        Named.of(statement.reference(), analyzer),
                        statement.resolved(),
                        statement.relation().equals("facing")
                                || FACES.matcher(String.join(" ", words)).find(),
                        stems(analyzer.terms(statement.words())));
    }

    /// "swimming around in": the verb's, no place.
    private static boolean particle(String[] words, int i) {
        return words[i].equals("around")
                && i + 1 < words.length
                && Place.of(words[i + 1]) == Place.SOFT;
    }

    /// "to the side of" is beside; "on the side of" is not.
    private static int aside(String[] words, int i) {
        boolean by = Set.of("to", "by", "at").contains(words[i - 2]);
        return by && words[i - 1].equals("the") ? Place.BESIDE.bit() : 0;
    }

    private static Set<String> stems(Terms terms) {
        return new HashSet<>(Arrays.asList(terms.term()).subList(0, terms.size()));
    }

    /// How surely this is what `other` states, the same way round or the other, 0..1.
    double same(Fact other, Named.Known known) {
        double alike = Math.max(straight(other, known), turned(other, known));
        return other.resolved ? alike * 0.95 : alike;
    }

    private double straight(Fact other, Named.Known known) {
        boolean placed = region() != null;
        if (placed != (other.region() != null)) {
            return 0;
        }
        double alike = placed ? regions(other) : alike(other);
        double located = alike == 0 ? 0 : alike * thing.same(other.thing, known);
        if (located == 0 || placed) {
            return located;
        }
        if (reference == null || other.reference == null) {
            return reference == other.reference ? located : 0;
        }
        return Math.min(located, alike * reference.same(other.reference, known));
    }

    /// Whether `other` states what can't hold where this does: the two things swapped, or the
    /// converse relation.
    boolean denied(Fact other, Named.Known known) {
        return swapped(other, known) || opposed(other, known);
    }

    private boolean opposed(Fact other, Named.Known known) {
        if (reference == null || other.reference == null) {
            return false;
        }
        if (reference.region() || other.reference.region()) {
            return opposite(reference, other.reference) && thing.same(other.thing, known) > 0.5;
        }
        int converse = Place.converse(other.places);
        return ordered()
                && converse == places
                && thing.same(other.thing, known) > 0.5
                && reference.same(other.reference, known) > 0.5;
    }

    private static boolean opposite(Named one, Named other) {
        if (one.regions().size() != 1 || other.regions().size() != 1) {
            return false;
        }
        String region = one.regions().iterator().next();
        return other.regions().contains(OPPOSITES.getOrDefault(region, ""));
    }

    private boolean swapped(Fact other, Named.Known known) {
        int both = Place.BESIDE.bit() | Place.OPPOSITE.bit() | Place.BETWEEN.bit();
        return reference != null
                && other.reference != null
                && (places & both) == 0
                && alike(other) > 0
                && thing.same(other.reference, known) > 0.5
                && reference.same(other.thing, known) > 0.5;
    }

    /// Whether `side` puts the thing on the side that this does, and `other` on what this relates
    /// it to: "the flags hang on it on the right" are on the right of it.
    boolean composed(Fact side, Fact other, Named.Known known) {
        boolean sided = places == Place.LEFT.bit() || places == Place.RIGHT.bit();
        return sided
                && reference != null
                && side.reference == null
                && side.relation.equals(relation)
                && other.reference != null
                && (other.places == 0 || other.places == Place.BESIDE.bit())
                && thing.same(side.thing, known) > 0.5
                && thing.same(other.thing, known) > 0.5
                && reference.same(other.reference, known) > 0.5;
    }

    /// Whether it puts the thing on one side of another, and no more.
    boolean ordered() {
        return reference != null && Integer.bitCount(places) == 1 && (places & ORDERS) != 0;
    }

    /// Whether `one` puts the thing on that side of what `two` puts on that side of what this
    /// relates it to: in front of the flowers, which are in front of the sky.
    boolean chained(Fact one, Fact two, Named.Known known) {
        return ordered()
                && places == one.places
                && places == two.places
                && reference != null
                && one.reference != null
                && two.reference != null
                && thing.same(one.thing, known) > 0.5
                && one.reference.same(two.thing, known) > 0.5
                && reference.same(two.reference, known) > 0.5;
    }

    private double turned(Fact other, Named.Known known) {
        if (reference == null || other.reference == null) {
            return 0;
        }
        int converse = Place.converse(other.places);
        boolean under = places == RESTING && other.places == 0 && CONTACT.contains(other.tail);
        boolean over = other.places == RESTING && places == 0 && tail.equals("on");
        if (!(converse != 0 && converse == places || under || over)) {
            return 0;
        }
        return 0.9
                * Math.min(thing.same(other.reference, known), reference.same(other.thing, known));
    }

    /// "lies over", "is draped over": touches what it is over.
    private boolean spread() {
        return tail.equals("over") && words.stream().anyMatch(SPREAD::contains);
    }

    /// Whether it tells where a thing points and has no verb: "with its blade toward the bread".
    boolean pointing() {
        return places == Place.TOWARD.bit() && words.size() == 1;
    }

    /// The part of the picture that it puts the thing in; null where it relates it to a thing.
    private @Nullable Set<String> region() {
        if (reference != null) {
            return reference.region() ? reference.regions() : null;
        }
        return relation.equals("left") || relation.equals("right") ? Set.of(relation) : null;
    }

    private double regions(Fact other) {
        int toward = Place.TOWARD.bit();
        boolean way = (places & toward) == (other.places & toward);
        boolean from = tail.equals("from") == other.tail.equals("from");
        boolean filled = tail.equals("with") != other.tail.equals("with");
        if (filled || relation.equals("facing") && !other.faces) {
            return 0;
        }
        return way && from && Objects.equals(region(), other.region()) ? 1 : 0;
    }

    private double alike(Fact other) {
        if (places == 0 && other.places == Place.ABOVE.bit() && other.spread()) {
            return CONTACT.contains(tail) ? 0.8 : 0;
        }
        if (places != 0 || other.places != 0) {
            boolean moves = relation.equals("facing") && !other.faces;
            return places == other.places && !moves ? 1 : 0;
        }
        if (tail.equals(other.tail)) {
            return 1;
        }
        boolean sided =
                reference != null
                        && other.reference != null
                        && !other.tail.equals("against")
                        && !reference.regions().isEmpty()
                        && reference.regions().equals(other.reference.regions());
        boolean contact = CONTACT.contains(tail) && (sided || CONTACT.contains(other.tail));
        boolean named = relation.equals(other.relation) && !relation.equals("other");
        return contact || named ? 0.9 : 0;
    }
}
