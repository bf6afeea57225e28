package dev.locative.filter;

import java.util.ArrayList;
import java.util.List;

/// A key phrase: the place words that open it, if any, and the terms that follow up to the next
/// place word, comma or sentence end ("behind" + "wire fence").
///
/// @param places the classes of its place words, as a mask of [Place#bit()]; 0 for none. A soft one
///   before another is left out: "on the left of" is left
/// @param words its terms
/// @param number whether a number is among the terms
/// @param start offset in the text
/// @param end offset in the text
record Part(int places, List<String> words, boolean number, int start, int end) {
    private static final int RELATIVE = Place.RELATIVE.bit();

    static List<Part> of(Terms terms) {
        List<Part> parts = new ArrayList<>(4);
        int i = 0;
        while (i < terms.size()) {
            int places = 0;
            int first = i;
            while (i < terms.size() && terms.place()[i] != null && places != RELATIVE) {
                places |= terms.place()[i++].bit();
                places = (places & RELATIVE) == 0 ? places : RELATIVE;
            }
            List<String> words = new ArrayList<>(4);
            boolean number = false;
            int from = i;
            while (i < terms.size()
                    && terms.place()[i] == null
                    && (i == from || !terms.is(i, Terms.CLAUSE))) {
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

    /// Without [Place#SOFT] and [Place#TOWARD], unless there is nothing else: "facing toward the
    /// left" says no more than "facing the left".
    static int strict(int places) {
        int rest = places & ~(Place.SOFT.bit() | Place.TOWARD.bit());
        return rest == 0 ? places : rest;
    }

    boolean relative() {
        return places == RELATIVE;
    }

    boolean soft() {
        return places == Place.SOFT.bit();
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
