package dev.locative.taxonomy;

import dev.locative.data.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Decides whose sides a relation speaks of, from its words. A caption is written by somebody who
/// looks at a picture, so a plain projective word means the picture's left, right, front and back;
/// it means the thing's own where the words give the side to the thing. The rules, the first that
/// applies:
///
/// 1. object: a side with an owner's pronoun ("its left", "his right"), a left or right body part
///    or part of a vehicle ("right hand", "left wing", "driver's side");
/// 2. viewer: the picture's own places (background, foreground, a corner, edge or side of the
///    image), left and right in any other use, what faces the viewer or a place of the picture;
/// 3. object: the front or back as a part of a named thing ("at the front of the truck", "on the
///    back of the chair");
/// 4. viewer: "in front of", "behind", "beyond" between things;
/// 5. unstated: all the rest (on, in, attached to, between, above, below).
///
/// The names follow Levinson's relative and intrinsic frames; SpaRE (arXiv 2504.20648) names the
/// lack of them as its first limitation.
public final class FrameRules {
    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "whose");

    private static final Set<String> SIDES = Set.of("left", "right", "front", "rear");

    private static final Set<String> LATERAL =
            Set.of(
                    "left",
                    "right",
                    "leftmost",
                    "rightmost",
                    "left-hand",
                    "right-hand",
                    "leftward",
                    "leftwards",
                    "rightward",
                    "rightwards",
                    "left-to-right",
                    "right-to-left");

    /// What has a left and a right of its own wherever it is seen from.
    private static final Set<String> PARTS =
            Set.of(
                    "hand",
                    "hands",
                    "arm",
                    "arms",
                    "leg",
                    "legs",
                    "foot",
                    "feet",
                    "eye",
                    "eyes",
                    "ear",
                    "ears",
                    "shoulder",
                    "shoulders",
                    "knee",
                    "knees",
                    "elbow",
                    "wrist",
                    "cheek",
                    "paw",
                    "paws",
                    "wing",
                    "wings",
                    "hip",
                    "thigh",
                    "ankle",
                    "breast",
                    "fender",
                    "headlight",
                    "taillight",
                    "claw",
                    "hoof",
                    "horn",
                    "sleeve",
                    "pocket",
                    "lapel");

    private static final Set<String> PICTURE =
            Set.of(
                    "image",
                    "picture",
                    "photo",
                    "photograph",
                    "frame",
                    "view",
                    "scene",
                    "shot",
                    "screen",
                    "camera",
                    "composition",
                    "viewer");

    private static final Set<String> PICTURE_PLACES =
            Set.of("background", "foreground", "midground", "distance");

    /// "Front" and "back" as parts of a thing.
    private static final Set<String> ENDS = Set.of("front", "back", "rear");

    /// What "right" stresses instead of naming a side.
    private static final Set<String> BOOSTED =
            Set.of(
                    "away", "beside", "next", "above", "below", "behind", "under", "up", "down",
                    "in", "at", "by", "near", "through", "between", "before", "across");

    private FrameRules() {}

    /// The frame of a statement.
    ///
    /// @param relation its words, with the verb: "to the left of", "is attached to"
    /// @param reference what the thing is located by: "front of the truck", or empty
    /// @param thing the located thing; "background" as a thing makes a place of the picture
    public static Frame of(String relation, String reference, String thing) {
        Frame frame = of(relation + " " + reference);
        if (frame == Frame.UNSTATED && words(thing).contains("background")) {
            return Frame.VIEWER;
        }
        return frame;
    }

    /// The frame of a question and its answer.
    public static Frame ofPair(String question, String answer) {
        Frame asked = of(question);
        Frame said = of(answer);
        return asked == Frame.OBJECT || said == Frame.UNSTATED ? asked : said;
    }

    /// The frame of any words about a place.
    public static Frame of(String text) {
        List<String> words = words(text);
        boolean picture = words.stream().anyMatch(PICTURE::contains);
        Frame part = Frame.UNSTATED;
        boolean viewer = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = at(words, i + 1);
            boolean lateral = LATERAL.contains(word) && !otherSense(words, i);
            if (OWNERS.contains(word) && SIDES.contains(next)
                    || lateral && PARTS.contains(ENDS.contains(next) ? at(words, i + 2) : next)
                    || (word.equals("driver's") || word.equals("passenger's"))
                            && next.equals("side")) {
                return Frame.OBJECT;
            }
            viewer |=
                    lateral
                            || PICTURE_PLACES.contains(word)
                            || word.equals("corner") && (picture || lateral(words, i))
                            || picture && spot(word);
            if (ENDS.contains(word)) {
                Frame end = end(words, i, picture);
                part = part == Frame.OBJECT ? part : end;
            } else if (word.equals("behind") || word.equals("beyond")) {
                part = part == Frame.OBJECT ? part : Frame.VIEWER;
            }
        }
        return viewer ? Frame.VIEWER : part;
    }

    /// "Right beside", "right away" and "left the room" speak of no side.
    private static boolean otherSense(List<String> words, int i) {
        String next = at(words, i + 1);
        return words.get(i).equals("right")
                ? BOOSTED.contains(next)
                : words.get(i).equals("left")
                        && (next.equals("the") || next.equals("a") || OWNERS.contains(next))
                        && !at(words, i - 1).equals("the");
    }

    /// "In front of" is a relation between things, "the front of the truck" a part of one. A bare
    /// "at the back" is the picture's.
    private static Frame end(List<String> words, int i, boolean picture) {
        boolean relation = at(words, i - 1).equals("in") && at(words, i + 1).equals("of");
        boolean owned = at(words, i + 1).equals("of");
        return relation || picture || !owned ? Frame.VIEWER : Frame.OBJECT;
    }

    private static boolean spot(String word) {
        return switch (word) {
            case "corner",
                    "edge",
                    "top",
                    "bottom",
                    "center",
                    "centre",
                    "middle",
                    "upper",
                    "lower",
                    "towards",
                    "toward",
                    "facing",
                    "side" ->
                    true;
            default -> false;
        };
    }

    private static boolean lateral(List<String> words, int i) {
        return LATERAL.contains(at(words, i - 1)) || at(words, i - 1).endsWith("-right");
    }

    private static String at(List<String> words, int i) {
        return i >= 0 && i < words.size() ? words.get(i) : "";
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside =
                    i < lower.length()
                            && (Character.isLetterOrDigit(lower.charAt(i))
                                    || lower.charAt(i) == '-'
                                    || lower.charAt(i) == '\'');
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(lower.substring(from, i));
                from = -1;
            }
        }
        return words;
    }
}
