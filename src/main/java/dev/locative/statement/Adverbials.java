package dev.locative.statement;

import java.util.List;

/// Places that need no noun phrase: "in front", "on top", "side by side", "nearby".
final class Adverbials {
    /// @param reference index of the word that names the place within the phrase, or -1
    record Place(String phrase, String relation, int reference) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place("in front", "front", -1),
                    new Place("on top", "on", -1),
                    new Place("at top", "above", 1),
                    new Place("at bottom", "below", 1),
                    new Place("side by side", "next_to_beside_adjacent", -1),
                    new Place("upside down", "other", -1),
                    new Place("in between", "between", -1),
                    new Place("to left", "left", -1),
                    new Place("to right", "right", -1),
                    new Place("at left", "left", -1),
                    new Place("at right", "right", -1),
                    new Place("on left", "left", -1),
                    new Place("on right", "right", -1),
                    new Place("nearby", "near_close", -1));

    private Adverbials() {}

    static int length(List<Word> words, int i) {
        for (Place place : PLACES) {
            String[] phrase = place.phrase().split(" ");
            if (matches(phrase, words, i)) {
                boolean of = i + phrase.length < words.size() && words.get(i + phrase.length).is("of");
                boolean side = i + phrase.length < words.size() && words.get(i + phrase.length).pos().nominal();
                return of || side ? 0 : phrase.length;
            }
        }
        return 0;
    }

    static Place at(List<Word> words, int i) {
        for (Place place : PLACES) {
            if (matches(place.phrase().split(" "), words, i)) {
                return place;
            }
        }
        throw new IllegalStateException("no adverbial at " + i);
    }

    private static boolean matches(String[] phrase, List<Word> words, int i) {
        if (i + phrase.length > words.size()) {
            return false;
        }
        for (int k = 0; k < phrase.length; k++) {
            if (!words.get(i + k).is(phrase[k])) {
                return false;
            }
        }
        return true;
    }
}
