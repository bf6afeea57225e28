package dev.locative.eval.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The ways to say a preposition of What's Up and its COCO-QA and VG-QA sets; words apart by one
/// space, lower case.
final class Synonyms {
    private static final Map<String, List<String>> OF =
            Map.of(
                    "left", side("left"),
                    "right", side("right"),
                    "on",
                            List.of(
                                    "on",
                                    "on top",
                                    "on top of",
                                    "on the top",
                                    "on the top of",
                                    "atop",
                                    "upon"),
                    "under", List.of("under", "underneath", "beneath", "below"),
                    "below", List.of("below", "under", "underneath", "beneath"),
                    "above",
                            List.of(
                                    "above",
                                    "over",
                                    "on top of",
                                    "on the top of",
                                    "on top",
                                    "atop"),
                    "front", List.of("front", "in front", "in front of", "in the front of"),
                    "behind", List.of("behind", "in back of", "in the back of", "at the back of"),
                    "top", List.of("top", "on the top", "on top", "upper"),
                    "bottom", List.of("bottom", "on the bottom", "lower"));

    /// Phrases that hold a preposition's word and place nothing.
    static final List<String> SAY_NOTHING =
            List.of(
                    "based on",
                    "on the image",
                    "on the photo",
                    "on the picture",
                    "on the other side",
                    "on the side",
                    "right next to");

    private Synonyms() {}

    /// All ways to say what a phrase says, the phrase included; only itself where it is none of
    /// ours.
    static List<String> of(String phrase) {
        String plain = phrase.endsWith(" of") ? phrase.substring(0, phrase.length() - 3) : phrase;
        String word = plain.substring(plain.lastIndexOf(' ') + 1);
        List<String> ways = OF.getOrDefault(word, List.of());
        return ways.contains(plain) ? ways : List.of(phrase);
    }

    private static List<String> side(String side) {
        List<String> ways = new ArrayList<>(List.of(side));
        for (String before :
                List.of(
                        "on the",
                        "on its",
                        "on",
                        "to the",
                        "at the",
                        "on the far",
                        "on your",
                        "on my")) {
            ways.add(before + " " + side);
        }
        return List.copyOf(ways);
    }
}
