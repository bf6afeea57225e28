package dev.locative.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whether one clause of a caption holds a thing, a place word and what that relates to, in their
/// order. The narrow way to be stated where the reader understands nothing.
final class Clauses {
    /// Terms after a place word within which what it relates to is named.
    private static final int REACH = 6;

    private static final Set<String> PRONOUNS =
            Set.of("it", "they", "them", "he", "she", "him", "her", "these", "this", "both");

    /// Terms between the thing and the place word.
    private static final int BACK = 8;

    /// Terms before a head among which those stand that tell it from others.
    private static final int TELLING = 3;

    /// Sentences back in which a pronoun's noun is named.
    private static final int PRONOUN = 3;

    private final String text;
    private final Terms caption;

    private final Set<String> softs;

    /// @param softs the prepositions that a soft place may stand for, folded
    Clauses(String text, Terms caption, Set<String> softs) {
        this.text = text;
        this.softs = softs;
        this.caption = caption;
    }

    /// @param head stem of a noun phrase's head
    /// @param telling the stems that tell it from others of its kind: "left", "second"
    record Thing(String head, List<String> telling) {}

    private boolean named(Thing thing, int from, int to) {
        for (int i = from; i < to; i++) {
            if (named(thing, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean named(Thing thing, int i) {
        if (!caption.term()[i].equals(thing.head)) {
            return false;
        }
        for (String word : thing.telling) {
            if (!caption.has(word, Math.max(0, i - TELLING), i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether places open the sentence up to `first`: "In the water behind the fountains is ...".
    private boolean opens(int start, int first) {
        if (caption.place()[start] == null) {
            return false;
        }
        for (int i = start + 1; i <= first; i++) {
            if (caption.is(i, Terms.VERB) || caption.is(i, Terms.CLAUSE)) {
                return false;
            }
        }
        return true;
    }

    /// Whether clauses of the caption say every part with a place of the thing.
    boolean say(Thing thing, List<Part> parts) {
        List<Part> placed = new ArrayList<>();
        for (Part part : parts) {
            if (part.places() != 0 && !part.relative()) {
                placed.add(part);
            }
        }
        for (Part part : placed) {
            boolean bare = part.words().isEmpty() && !part.region();
            boolean turns = (part.places() & Place.TOWARD.bit()) != 0;
            boolean nowhere = part.words().equals(List.of("view"));
            if (bare || turns || nowhere || !says(thing, part)) {
                return false;
            }
        }
        return !placed.isEmpty();
    }

    private boolean says(Thing thing, Part part) {
        for (int i = 0; i < caption.size(); ) {
            if (caption.place()[i] == null) {
                i++;
                continue;
            }
            int first = i;
            int places = 0;
            int end = caption.sentenceStart()[caption.sentence()[i] + 1];
            while (i < end && caption.place()[i] != null && (i == first || !caption.parted(i))) {
                places |= caption.place()[i++].bit();
            }
            boolean same =
                    !part.soft() && Part.strict(places) == part.places()
                            || part.soft() && soft(places, first, i);
            if (same && follows(part, i, end) && precedes(thing, first, i, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean soft(int places, int from, int to) {
        if (Part.strict(places) != Place.SOFT.bit()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (softs.contains(folded(caption.term()[i]))) {
                return true;
            }
        }
        return false;
    }

    /// "inside" as "in", "atop" as "on".
    static String folded(String preposition) {
        return switch (preposition) {
            case "inside", "within", "into" -> "in";
            case "upon", "atop", "onto" -> "on";
            default -> preposition;
        };
    }

    private boolean follows(Part part, int from, int end) {
        if (part.words().isEmpty()) {
            return from == end
                    || caption.is(from, Terms.CLAUSE)
                    || caption.is(from, Terms.OPENS)
                    || gap(from).contains(" and ");
        }
        if (from < end && (caption.is(from, Terms.CLAUSE) || caption.is(from, Terms.VERB))) {
            return false;
        }
        int to = Math.min(end, from + REACH);
        for (int i = from; i < to; i++) {
            boolean leaves = caption.place()[i] != null || i > from && cut(i);
            if (leaves) {
                to = i;
            }
        }
        if (from < end && stands(from)) {
            int sentence = caption.sentence()[from];
            int back = caption.sentenceStart()[Math.max(0, sentence - PRONOUN)];
            return all(part.words(), back, from);
        }
        return all(part.words(), from, to);
    }

    private boolean stands(int i) {
        return PRONOUNS.contains(caption.term()[i]);
    }

    private boolean cut(int i) {
        return caption.is(i, Terms.VERB) || caption.is(i, Terms.OPENS);
    }

    private boolean all(List<String> words, int from, int to) {
        return words.stream().allMatch(word -> caption.has(word, from, to));
    }

    /// Whether the clause of a place goes on with what is there: ", by the door can be seen a cat",
    /// ", and behind it is a wall".
    private boolean tells(int from, int end) {
        int to = Math.min(end, from + REACH);
        for (int i = from; i < to; i++) {
            if (i > from && caption.is(i, Terms.CLAUSE)) {
                return false;
            }
            if (i > from && caption.is(i, Terms.VERB) || gap(i).contains(" can be ")) {
                return true;
            }
        }
        return false;
    }

    /// The text before term `i`, from the end of the one before.
    private String gap(int i) {
        return text.substring(i == 0 ? 0 : caption.end()[i - 1], caption.start()[i]);
    }

    /// "the shadows of the *trees* fall": the shadows do.
    private boolean owned(int i) {
        return gap(i).contains(" of ");
    }

    /// Whether the place at `first` is said of `thing`: it stands before in the clause, or follows
    /// where the place opens the sentence.
    private boolean precedes(Thing thing, int first, int from, int end) {
        int start = caption.sentenceStart()[caption.sentence()[first]];
        boolean opening = opens(start, first);
        if (opening || caption.is(first, Terms.CLAUSE)) {
            boolean told = opening;
            for (int i = from; i < Math.min(end, from + BACK + REACH); i++) {
                told |= caption.is(i, Terms.VERB);
                if (told && named(thing, i)) {
                    return true;
                }
                if (!opening && i > from && caption.is(i, Terms.CLAUSE)) {
                    break;
                }
            }
            if (opening) {
                return false;
            }
        }
        boolean more = caption.is(first, Terms.CLAUSE) && !tells(from, end);
        boolean member = false;
        int sentence = caption.sentence()[first];
        if (first - start <= BACK
                && stands(start)
                && sentence > 0
                && named(
                        thing,
                        caption.sentenceStart()[Math.max(0, sentence - PRONOUN)],
                        caption.sentenceStart()[sentence])) {
            return true;
        }
        for (int i = first - 1; i >= Math.max(start, first - BACK); i--) {
            if (caption.is(i + 1, Terms.CLAUSE) && !more) {
                return false;
            }
            if (named(thing, i)) {
                return !owned(i);
            }
            if (caption.is(i, Terms.THERE)) {
                return false;
            }
            member |= gap(i).contains(" and ");
            if (member && caption.place()[i] != null) {
                return false;
            }
        }
        return false;
    }
}
