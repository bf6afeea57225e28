package dev.locative.filter;

import java.util.Locale;
import java.util.Set;

/// What the words around a term tell of it: those that [TermAnalyzer] leaves out, too.
final class Neighbours {
    /// Stands for the whole picture where a part of it is named: "the left side of the frame".
    private static final Set<String> PICTURE = Set.of("frame", "scene", "composit", "shot");

    private static final Set<String> REGION =
            Set.of(
                    "side",
                    "corner",
                    "edge",
                    "left",
                    "right",
                    "top",
                    "bottom",
                    "center",
                    "centre",
                    "middle",
                    "half",
                    "part",
                    "portion",
                    "section",
                    "background",
                    "foreground");

    /// Things that come in a left and a right one, or a front and a back one.
    private static final Set<String> SIDED =
            Set.of(
                    ("hand hands arm arms leg legs foot feet eye eyes ear ears shoulder shoulders paw"
                                    + " paws wing wings knee knees wrist elbow hip thumb cheek wheel"
                                    + " wheels tire tires headlight headlights hoof hooves fender")
                            .split(" "));

    private static final Set<String> FRONT_OF = Set.of("of", "and", "or", "is", "are", "side", "");

    private static final Set<String> FACED =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "left",
                    "right",
                    "toward",
                    "towards",
                    "to",
                    "each",
                    "its",
                    "forward",
                    "forwards",
                    "us");

    private static final Set<String> ADDS =
            Set.of(
                    "positioned",
                    "located",
                    "situated",
                    "placed",
                    "seen",
                    "visible",
                    "shown",
                    "which",
                    "who",
                    "that");

    private Neighbours() {}

    /// Whether the word names no thing here: the picture after a part of it, "distance" but in "in
    /// the distance".
    static boolean silent(String text, String word, int from) {
        boolean distance = word.equals("distanc");
        if (!distance && !PICTURE.contains(word)) {
            return false;
        }
        int the = before(text, from);
        int of = before(text, the);
        if (distance) {
            return !word(text, the).equals("the") || !word(text, of).equals("in");
        }
        return word(text, of).equals("of") && REGION.contains(word(text, before(text, of)));
    }

    /// Whether a place word tells no place: "its left foot", "the front paws", "smiling faces".
    static boolean adjective(String text, String word, int from, int to) {
        return switch (word) {
            case "left", "right" -> SIDED.contains(after(text, to));
            case "front" ->
                    !FRONT_OF.contains(after(text, to))
                            && !word(text, before(text, from)).equals("in");
            case "facing" -> after(text, to).equals("away");
            case "faces", "face" -> !FACED.contains(after(text, to));
            default -> false;
        };
    }

    /// The flags that the text between two terms gives the second.
    static byte flags(String text, int from, int to, boolean clause) {
        byte flags = 0;
        boolean and = false;
        boolean only = true;
        boolean opens = false;
        for (int i = from; i < to; ) {
            if (!Character.isLetter(text.charAt(i))) {
                and &= text.charAt(i) == ' ';
                only &= text.charAt(i) == ' ';
                i++;
                continue;
            }
            int end = end(text, i);
            String word = text.substring(i, end).toLowerCase(Locale.ROOT);
            switch (word) {
                case "is", "are", "see" -> flags |= Terms.VERB;
                case "there" -> flags |= Terms.VERB | Terms.THERE;
                case "a", "an", "the" -> flags |= and ? Terms.MEMBER : 0;
                default -> flags |= clause && ADDS.contains(word) ? Terms.MORE : 0;
            }
            boolean article = word.equals("a") || word.equals("an") || word.equals("the");
            opens = article && only;
            only &= article;
            and = word.equals("and");
            i = end;
        }
        return opens ? (byte) (flags | Terms.OPENS) : flags;
    }

    /// Where the word before offset `from` starts; -1 where there is none in its clause.
    private static int before(String text, int from) {
        int i = from - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '-')) {
            i--;
        }
        if (i < 0 || !Character.isLetterOrDigit(text.charAt(i))) {
            return -1;
        }
        while (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static String after(String text, int to) {
        int i = to;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return word(text, i);
    }

    private static String word(String text, int at) {
        return at < 0 ? "" : text.substring(at, end(text, at)).toLowerCase(Locale.ROOT);
    }

    private static int end(String text, int at) {
        int i = at;
        while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
