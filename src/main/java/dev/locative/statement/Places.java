package dev.locative.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which relation a preposition and the head of its noun phrase state together, and which phrases
/// are no places at all: "in black", "at night", "on display".
final class Places {
    private static final Set<String> COLOURS =
            Lexicon.words(
                    "black white red green blue yellow orange purple pink brown gray grey tan beige gold"
                            + " silver color colors colour colours hue hues shade shades tone tones");

    /// What something may be in without being in a place: "in white letters", "in rows".
    private static final Set<String> MANNER =
            Lexicon.words(
                    "font lettering text letters writing english cursive print type design pattern texture"
                            + " stencil script caps capitals capital outline formation row rows line lines group"
                            + " groups pair pairs layers series sections section part parts piece pieces stripes"
                            + " bunches clusters areas style sunshine sunlight daylight rain weather front"
                            + " bold caption number numbers stage stages step steps flames materials material"
                            + " stack pile heap typeface marker ink paint pen chalk crayon pencil beam shades bun ponytail braid braids reverse sequence profile circle direction"
                            + " directions size sizes color colors");

    private static final Set<String> ABSTRACT =
            Lexicon.words(
                    "bloom focus motion use progress shape form style manner"
                            + " length height width size appearance nature"
                            + " order way fashion contrast addition detail details total general"
                            + " color action flight mid-air midair case fact comparison time day night"
                            + " repose dusk dawn sunset sunrise daytime nighttime morning evening afternoon moment"
                            + " display phone purpose occasion fire sale view image picture photo photograph"
                            + " shot scene photography angle condition conversation love need charge search"
                            + " particular reality response anticipation celebration attempt"
                            + " thought play work season"
                            + " pose position stance posture orientation fashion age year years century"
                            + " era world life lighting atmosphere mood composition close-up closeup perspective"
                            + " resolution quality profile silhouette process state way ways sense variety range"
                            + " disarray unison harmony concert mid-stride mid-flight mid-swing preparation"
                            + " language tune memory honor theme spirit presence beauty nuance nature"
                            + " least most first last once times existence"
                            + " full half fours vivid depth degree degrees percent style look feel"
                            + " construction movement thickness bright sunny"
                            + " cloudy clear overcast rainy level eye-level expression laughter smile attire"
                            + " terms prime palette workmanship alignment arrangement format formation configuration act arrangements positions poses postures patterns combination script handwriting symmetry tandem succession relief repose"
                            + " kind kinds place match game race fight battle activity breeze wind");
    private static final Set<String> CLOTHES =
            Lexicon.words(
                    "shirt t-shirt suit dress jacket coat outfit uniform clothes clothing costume jeans"
                            + " shorts pants hat sweater hoodie robe gown tuxedo vest attire blouse skirt tie"
                            + " glasses sunglasses boots shoes sandals swimsuit bikini kimono apron jersey"
                            + " kit armor sari garb");

    private Places() {}

    /// Whether preposition and noun state a place.
    static boolean place(String preposition, String head, boolean person) {
        return switch (preposition) {
            case "in" ->
                    !COLOURS.contains(head)
                            && !ABSTRACT.contains(head)
                            && !MANNER.contains(head)
                            && !(CLOTHES.contains(head) && person);
            case "on" -> !ABSTRACT.contains(head) && !COLOURS.contains(head);
            case "at",
                    "over",
                    "under",
                    "by",
                    "from",
                    "up",
                    "down",
                    "through",
                    "within",
                    "to",
                    "into",
                    "around",
                    "about" ->
                    !ABSTRACT.contains(head) && !COLOURS.contains(head);
            case "across" -> !head.equals("time");
            case "to the left of",
                    "to the right of",
                    "on the left of",
                    "on the right of",
                    "at the left of",
                    "at the right of" ->
                    true;
            default -> !ABSTRACT.contains(head) || Lexicon.PICTURE.contains(head);
        };
    }

    /// The relation for a preposition with a noun phrase.
    ///
    /// @param head the noun phrase's head, lower case
    /// @param text its words, lower case
    static String relation(Preposition preposition, String head, String text) {
        String phrase = preposition.phrase();
        boolean loose =
                switch (phrase) {
                    case "in",
                            "on",
                            "at",
                            "to",
                            "from",
                            "within",
                            "near",
                            "along",
                            "towards",
                            "toward",
                            "into",
                            "across",
                            "by" ->
                            true;
                    default -> false;
                };
        if (!loose) {
            return preposition.relation();
        }
        String region = region(head, text);
        boolean motion =
                phrase.startsWith("toward")
                        || phrase.equals("near")
                        || phrase.equals("along")
                        || phrase.equals("across")
                        || phrase.equals("by");
        if (region != null && !motion) {
            return ownPart(phrase, region, text) ? "on" : region;
        }
        return preposition.relation().isEmpty() ? "other" : preposition.relation();
    }

    /// "on the top of the box", "on the back": on a part of a thing, not in a part of the picture.
    private static boolean ownPart(String phrase, String region, String text) {
        boolean part =
                switch (region) {
                    case "above", "below", "within_boundary", "front", "back" -> true;
                    default -> false;
                };
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return phrase.equals("on")
                && part
                && !Lexicon.PICTURE.contains(last)
                && !last.endsWith("ground")
                && !last.equals("backdrop");
    }

    static boolean colour(String word) {
        return COLOURS.contains(word);
    }

    /// Where in the picture a region is; null for what is no region.
    static @Nullable String ofPicture(Mention what) {
        return region(what.head(), what.lower());
    }

    /// The relation that a place in the picture states as a subject: "The background shows trees".
    static @Nullable String ofRegion(String head, String text) {
        return switch (head) {
            case "background", "backdrop" -> "back";
            case "foreground" -> "front";
            case "area" -> text.contains("surrounding") ? "around" : null;
            default -> null;
        };
    }

    private static @Nullable String region(String head, String text) {
        return switch (head) {
            case "background", "backdrop" -> "back";
            case "foreground" -> "front";
            case "corner", "corners", "edge", "edges", "border" -> "within_boundary";
            case "center", "centre", "middle" -> "central_position";
            case "distance", "horizon" -> head.equals("distance") ? "far" : null;
            case "bottom-left", "upper-left", "lower-left", "top-left" -> "left";
            case "bottom-right", "upper-right", "lower-right", "top-right" -> "right";
            case "left" -> "left";
            case "right" -> "right";
            case "side", "half", "part", "portion", "third", "end", "quadrant", "section", "area" ->
                    sided(text);
            case "top" -> "above";
            case "bottom" -> "below";
            case "front" -> "front";
            case "back", "rear" -> "back";
            default -> null;
        };
    }

    private static @Nullable String sided(String text) {
        String first = text.contains(" of ") ? text.substring(0, text.indexOf(" of ")) : text;
        if (has(first, "left") || has(first, "left-hand")) {
            return "left";
        } else if (has(first, "right") || has(first, "right-hand")) {
            return "right";
        } else if (has(first, "top") || has(first, "upper")) {
            return "above";
        } else if (has(first, "bottom") || has(first, "lower")) {
            return "below";
        } else if (has(first, "far") || has(first, "back")) {
            return "back";
        } else if (has(first, "front")) {
            return "front";
        }
        return null;
    }

    static boolean has(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            boolean left = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + word.length();
            if (left && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }
}
