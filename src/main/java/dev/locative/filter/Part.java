package dev.locative.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A key phrase: the place words that open it, if any, and the terms that follow up to the next
/// place word, comma, list member or sentence end ("behind" + "wire fence").
///
/// @param places the classes of its place words, as a mask of [Place#bit()]; 0 for none. A soft one
///   before another is left out: "on the left of" is left
/// @param words its terms
/// @param number whether a number is among the terms
/// @param start offset in the text
/// @param end offset in the text
record Part(int places, List<String> words, boolean number, int start, int end) {
    private static final Map<String, String> OPPOSITES =
            Map.of(
                    "background", "foreground",
                    "foreground", "background",
                    "top", "bottom",
                    "bottom", "top",
                    "upper", "lower",
                    "lower", "upper");

    private static final int RELATIVE = Place.RELATIVE.bit();

    static List<Part> of(Terms terms) {
        List<Part> parts = new ArrayList<>(4);
        int i = 0;
        while (i < terms.size()) {
            boolean member = i > 0 && terms.is(i, Terms.MEMBER) && !parts.isEmpty();
            int places = member ? parts.getLast().places() : 0;
            int first = i;
            while (i < terms.size()
                    && terms.place()[i] != null
                    && places != RELATIVE
                    && (i == first || !terms.parted(i))) {
                places |= terms.place()[i++].bit();
                places = (places & RELATIVE) == 0 ? places : RELATIVE;
            }
            List<String> words = new ArrayList<>(4);
            boolean number = false;
            int from = i;
            while (i < terms.size()
                    && terms.place()[i] == null
                    && (i == from || !opens(terms, i))) {
                if (!terms.is(i, Terms.PRONOUN)) {
                    words.add(terms.term()[i]);
                    number |= terms.is(i, Terms.NUMBER);
                }
                i++;
            }
            if (places != 0 || !words.isEmpty()) {
                int start = terms.start()[first];
                parts.add(new Part(strict(places), words, number, start, terms.end()[i - 1]));
            }
        }
        return parts;
    }

    private static boolean opens(Terms terms, int i) {
        return terms.is(i, Terms.CLAUSE) || terms.is(i, Terms.MEMBER);
    }

    /// Without [Place#SOFT], unless there is nothing else.
    static int strict(int places) {
        int rest = places & ~Place.SOFT.bit();
        return rest == 0 ? places : rest;
    }

    /// Whether it is a part of the picture, or of whatever was spoken of: "on the left", "in the
    /// background", "at the top".
    boolean region() {
        if (words.isEmpty()) {
            return (places & (Place.LEFT.bit() | Place.RIGHT.bit() | Place.FRONT.bit())) != 0;
        }
        return places != 0 && Ground.SPOTS.containsAll(words);
    }

    /// Whether the question waits for what the part relates to: "standing on?", "to the left of?".
    boolean open(String question) {
        String rest = question.substring(end).replaceAll("[^a-z]+", "");
        return switch (rest) {
            case "" -> !region();
            case "of", "to", "from", "with", "by" -> true;
            default -> false;
        };
    }

    boolean alike(@Nullable Part other) {
        return other != null && places == other.places && words.equals(other.words);
    }

    boolean relative() {
        return places == RELATIVE;
    }

    boolean soft() {
        return places == Place.SOFT.bit();
    }

    /// The part that can't hold where this one does; null where there is none: "behind the fence"
    /// for "in front of the fence", "in the background" for "in the foreground".
    @Nullable Part opposite() {
        List<String> turned =
                words.stream().map(word -> OPPOSITES.getOrDefault(word, word)).toList();
        if (region() && !turned.equals(words)) {
            return with(turned);
        }
        int other = Place.converse(places);
        return other == 0 || other == places ? null : with(other);
    }

    Part with(int otherPlaces) {
        return new Part(otherPlaces, words, number, start, end);
    }

    Part with(List<String> otherWords) {
        return new Part(places, otherWords, number, start, end);
    }

    double weight() {
        return words.size() + (places == 0 ? 0 : soft() ? 0.5 : 1);
    }

    /// The word that names the thing: the last one.
    String head() {
        return words.getLast();
    }
}
