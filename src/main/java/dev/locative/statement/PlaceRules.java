package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a preposition with its noun phrase tells a place here, and which relation the verb gives
/// it.
final class PlaceRules {
    private static final Set<String> PICTURE_PREPOSITIONS =
            Set.of("in", "of", "within", "on", "at", "from", "throughout", "to", "for");
    private static final Set<String> BY_VERBS =
            Lexicon.words(
                    "standing stands stand sitting sits sit parked walking lying placed positioned seated is are");

    /// Sides of a thing that is not named.
    private static final Set<String> EACH =
            Set.of(
                    "either side",
                    "each side",
                    "both sides",
                    "either end",
                    "each end",
                    "both ends",
                    "sides",
                    "other side");

    private static final Set<String> FROM_VERBS =
            Lexicon.words(
                    "comes come coming shines shine shining emanating emanates flowing flows extending falls"
                            + " falling spilling emerging poke pokes poking rising grows growing sprouting");
    private static final Set<String> NO_PLACE_VERBS =
            Lexicon.words(
                    "made crafted constructed composed provide providing provides bring bringing rendered"
                            + " dressed styled inspired known depicted captured taken seen-as adding"
                            + " adds add engaged turns turn wash blends blend contrasts contrast ranging described"
                            + " clad donned attired garbed immersed engrossed absorbed bathed covered wears wear based hinting hints hint");

    private static final Set<String> MEASURES = Set.of("feet", "inches");

    /// Verbs that speak of something else than where they happen: "based on the map on the wall".
    private static final List<String> COMPARING =
            List.of("bas", "hint", "contrast", "blend", "refer", "relat");

    /// Verbs whose object is a game or an act, in the doer's place.
    private static final List<String> DOING = List.of("play", "perform", "practic", "execut");

    /// Verbs of a change along a thing: "fading from red at the base to pink at the tips".
    private static final List<String> TURNING = List.of("transition", "fad", "shift", "gradat");

    /// Verbs of light and sight, which come from somewhere.
    private static final List<String> REACHING =
            List.of(
                    "strik",
                    "hit",
                    "light",
                    "illuminat",
                    "cast",
                    "touch",
                    "reach",
                    "enter",
                    "view");

    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;

    PlaceRules(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    /// "antennas on its head and four arms": the second may be a thing of its own.
    static boolean unlike(Preposition preposition, List<Mention> list) {
        if (list.size() != 2
                || preposition.phrase().contains("between")
                || preposition.relation().isEmpty()) {
            return false;
        }
        boolean definite = list.getFirst().definite();
        Mention second = list.getLast();
        return definite && !second.definite() && second.determined();
    }

    @Nullable String governed(Preposition preposition) {
        VerbGroup verb = clause.verb;
        boolean close = verb != null && clause.nearKind == Near.NONE;
        boolean side =
                words.get(Math.min(preposition.to() + 1, words.size() - 1)).is("left")
                        || words.get(Math.min(preposition.to() + 1, words.size() - 1)).is("right");
        if (close && side && words.get(verb.head()).lower().startsWith("exten")) {
            return null;
        }
        return close
                ? SpatialVerbs.governed(
                        plain(words.get(verb.head()).lower()),
                        verb.particle(words),
                        preposition.phrase())
                : null;
    }

    /// "zip-tied" is "tied".
    private static String plain(String verb) {
        return verb.substring(verb.lastIndexOf('-') + 1);
    }

    boolean placed(Preposition preposition, Mention first, @Nullable String governed, int end) {
        String phrase = preposition.phrase();
        if (first.lower().startsWith("\"") && (phrase.equals("in") || phrase.equals("at"))) {
            return false;
        }
        if (path(phrase, first, end)) {
            return false;
        }
        boolean each =
                first.lower().equals("side")
                        && Lexicon.DETERMINER.contains(first.phrase().determiner())
                        && !first.phrase().determiner().equals("the");
        if (each || EACH.contains(first.lower())) {
            return false;
        }
        if (clause.dead || PICTURE_PREPOSITIONS.contains(phrase) && first.picture()) {
            return false;
        }
        if (end < words.size()
                && words.get(end).is(Pos.ADJECTIVE)
                && Places.colour(words.get(end).lower())) {
            return false;
        }
        boolean spatial =
                preposition.spatial()
                        || governed != null
                        || phrase.equals("to")
                                && Lexicon.REGION.contains(first.head())
                                && (clause.verb != null && clause.nearKind == Near.NONE
                                        || !first.head().endsWith("ground"));
        VerbGroup verb = clause.verb;
        boolean byVerb = verb != null && clause.nearKind == Near.NONE;
        if (verb != null && !phrase.startsWith("toward") && Manner.starts(head(verb), TURNING)) {
            return false;
        }
        if (byVerb && verb.kind() == VerbGroup.Kind.HAVE) {
            return false;
        }
        String head = byVerb ? words.get(verb.head()).lower() : "";
        if (byVerb && (NO_PLACE_VERBS.contains(head) || Manner.of(head, phrase, first))) {
            return false;
        }
        if (phrase.equals("by") && !BY_VERBS.contains(head)
                || (phrase.equals("up") || phrase.equals("down"))
                        && !(byVerb && words.get(verb.head()).ing())) {
            return false;
        }
        if (phrase.equals("from")
                && !first.region()
                && (head.startsWith("com") || head.startsWith("shin"))) {
            return false;
        }
        if (phrase.equals("from")
                && governed == null
                && !first.region()
                && !FROM_VERBS.contains(head)) {
            return false;
        }
        if (MEASURES.contains(first.head()) && !first.definite()) {
            return false;
        }
        return spatial && Places.place(phrase, first.head(), person());
    }

    /// "from corner to corner": all over, from no corner in particular.
    private boolean path(String phrase, Mention first, int end) {
        return phrase.equals("from") && parse.at(end, "to") && parse.at(end + 1, first.lower())
                || phrase.equals("to")
                        && parse.at(end - 3, first.lower())
                        && parse.at(end - 4, "from");
    }

    /// Whether the noun after the verb's preposition is what the next place is told of.
    boolean compares() {
        return clause.verb != null
                && clause.nearKind == Near.NONE
                && Manner.starts(head(clause.verb), COMPARING);
    }

    /// Whose the place after a verb's own object is where it is not the object's: "plays tennis on
    /// a court", "lights it from the left". Null where it is the object's.
    @Nullable List<Mention> doer(Preposition preposition) {
        VerbGroup verb = clause.verb;
        boolean object =
                clause.nearKind == Near.OBJECT
                        && verb != null
                        && !clause.figure.isEmpty()
                        && clause.near.size() == 1
                        && clause.near.getFirst().from() == verb.to();
        if (!object || verb.kind() == VerbGroup.Kind.COPULA || verb.kind() == VerbGroup.Kind.HAVE) {
            return null;
        }
        boolean lit = preposition.phrase().equals("from") && Manner.starts(head(verb), REACHING);
        return lit || Manner.starts(head(verb), DOING) ? clause.figure : null;
    }

    private String head(VerbGroup verb) {
        return words.get(verb.head()).lower();
    }

    private boolean person() {
        List<Mention> who = clause.near.isEmpty() ? clause.figure : clause.near;
        return !who.isEmpty() && who.getFirst().person();
    }
}
