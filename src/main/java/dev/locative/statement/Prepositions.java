package dev.locative.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The prepositions of English captions with the relation that each states.
final class Prepositions {
    private static final String TABLE =
            """
            on: on, on top of, on the top of, atop, upon, onto, atop of, aboard, astride
            inside_within: in, inside, inside of, within, into, throughout, all over, in the midst of
            above: above, over, directly above, just above, directly over, up above
            below: below, under, beneath, underneath, directly below, directly under, just below, directly beneath
            back: behind, beyond, directly behind, just behind, in back of, right behind
            front: in front of, directly in front of, just in front of, right in front of, ahead of, in the front of
            left: to the left of, on the left of, at the left of, left of, to the immediate left of, directly to the left of, just to the left of, to the far left of, slightly to the left of
            right: to the right of, on the right of, at the right of, right of, to the immediate right of, directly to the right of, just to the right of, to the far right of, slightly to the right of
            next_to_beside_adjacent: next to, to the left and right of, on the left and right of, to the right and left of, beside, adjacent to, right next to, directly next to, alongside of, to the side of, at the side of, by the side of, on either side of, at either side of, to either side of, on both sides of, on each side of, at both sides of, against, by, side by side with, up against, right beside
            near_close: near, near to, close to, closest to, closer to, nearest to, in proximity to, in close proximity to, very close to, not far from
            far: far from, far away from, distant from
            between: between, in between, among, amid, amidst, amongst
            around: around, all around, surrounding
            opposite: opposite, opposite to, opposite of, opposite from, across from, on the opposite side of, on the other side of
            movement_along: along, across, along with the, up along, down along
            through: through
            toward_towards: toward, towards
            away_from: away from
            outside: outside, outside of, out of, out from
            parallel_to: parallel to, parallel with
            perpendicular_to: perpendicular to, perpendicular with, at right angles to
            other: off, off of, past, at, up, down, from
            connected_attached: attached to, connected to
            -: of, with, without, for, about, during, like, despite, via, per, to, along with, because of, due to, instead of, in addition to, according to, with the exception of, except, except for, save for, such as, as well as, rather than, in contrast to, similar to, thanks to, aside from, apart from, other than, compared to, in terms of, in contrast with, up to
            """;

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    private record Entry(String[] words, String phrase, String relation) {}

    Prepositions() {
        for (String line : TABLE.split("\n")) {
            int colon = line.indexOf(':');
            String relation = line.substring(0, colon).replace("-", "");
            for (String phrase : line.substring(colon + 1).split(",")) {
                String[] words = phrase.strip().split(" ");
                byFirst.computeIfAbsent(words[0], _ -> new ArrayList<>())
                        .add(new Entry(words, phrase.strip(), relation));
            }
        }
        byFirst.values().forEach(e -> e.sort((a, b) -> b.words.length - a.words.length));
    }

    /// The longest preposition that starts at `i`, or null.
    @Nullable Preposition at(List<Word> words, int i) {
        List<Entry> entries = byFirst.get(words.get(i).lower());
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            if (i > 0
                    && entry.words.length == 2
                    && (Lexicon.SIDES.contains(entry.words[0]) || entry.words[0].endsWith("side"))
                    && partOfRegion(words.get(i - 1))) {
                continue;
            }
            if (entry.phrase.startsWith("to the ") && i > 2 && words.get(i - 3).is("from")) {
                continue;
            }
            if (matches(entry.words, words, i)
                    && (entry.words.length > 1 || words.get(i).is(Pos.PREPOSITION))) {
                return new Preposition(i, i + entry.words.length, entry.phrase, entry.relation);
            }
        }
        return null;
    }

    /// "the bottom right of" is a region, "right of" no preposition in it.
    private static boolean partOfRegion(Word before) {
        return before.is(Pos.DETERMINER)
                || before.is(Pos.ADJECTIVE)
                || before.is(Pos.NOUN) && Lexicon.REGION.contains(before.lower());
    }

    private static boolean matches(String[] phrase, List<Word> words, int i) {
        if (i + phrase.length > words.size()) {
            return false;
        }
        for (int k = 1; k < phrase.length; k++) {
            if (!words.get(i + k).is(phrase[k])) {
                return false;
            }
        }
        return true;
    }
}
