package dev.locative.statement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Places that need no noun phrase: "in front", "on top", "side by side", "below".
final class Adverbials {
    /// @param phrase its words
    /// @param relation the taxonomy's name
    /// @param reference index of the word that names the place within the phrase, or -1
    /// @param loose whether it may also be a verb's particle or an adjective
    record Place(String phrase, List<String> words, String relation, int reference, boolean loose) {
        int length() {
            return words.size();
        }
    }

    private static final List<Place> PLACES =
            List.of(
                    place("in front", "front", -1),
                    place("on top", "on", -1),
                    place("at top", "above", 1),
                    place("at bottom", "below", 1),
                    place("side by side", "next_to_beside_adjacent", -1),
                    place("upside down", "other", -1),
                    place("in between", "between", -1),
                    place("in-between", "between", -1),
                    place("to the side", "next_to_beside_adjacent", -1),
                    place("to left", "left", -1),
                    place("to right", "right", -1),
                    place("at left", "left", -1),
                    place("at right", "right", -1),
                    place("on left", "left", -1),
                    place("on right", "right", -1),
                    loose("nearby", "near_close"),
                    loose("behind", "back"),
                    loose("below", "below"),
                    loose("underneath", "below"),
                    loose("beneath", "below"),
                    loose("above", "above"),
                    loose("overhead", "above"));

    private static final Map<String, List<Place>> BY_FIRST =
            PLACES.stream().collect(Collectors.groupingBy(place -> place.words().getFirst()));

    private Adverbials() {}

    private static Place place(String phrase, String relation, int reference) {
        return new Place(phrase, List.of(phrase.split(" ")), relation, reference, false);
    }

    private static Place loose(String word, String relation) {
        return new Place(word, List.of(word), relation, -1, true);
    }

    /// The place that starts at `i`, or null.
    static @Nullable Place at(List<Word> words, int i) {
        for (Place place : BY_FIRST.getOrDefault(words.get(i).lower(), List.of())) {
            if (matches(place.words(), words, i)) {
                int end = i + place.length();
                Word next = end < words.size() ? words.get(end) : null;
                boolean more =
                        next != null
                                && (next.is("of")
                                        || next.pos().nominal()
                                        || place.loose() && next.is(Pos.PREPOSITION));
                return more
                                || place.loose()
                                        && !words.get(i).is("nearby")
                                        && !words.get(i).is(Pos.ADVERB)
                                        && !words.get(i).is(Pos.ADJECTIVE)
                        ? null
                        : place;
            }
        }
        return null;
    }

    private static boolean matches(List<String> phrase, List<Word> words, int i) {
        if (i + phrase.size() > words.size()) {
            return false;
        }
        for (int k = 0; k < phrase.size(); k++) {
            if (!words.get(i + k).is(phrase.get(k))) {
                return false;
            }
        }
        return true;
    }
}
