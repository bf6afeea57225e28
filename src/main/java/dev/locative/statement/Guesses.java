package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The shapes of sentence in which a reader who takes words in turn gives a place to the wrong
/// thing too often: nothing is stated there.
final class Guesses {
    private static final Set<String> WATCHERS = Set.of("viewer", "camera", "photographer");
    private static final Set<String> DEPTHS =
            Set.of("background", "backdrop", "distance", "foreground");

    private final List<Word> words;
    private final Clause clause;

    Guesses(List<Word> words, Clause clause) {
        this.words = words;
        this.clause = clause;
    }

    /// Whether it is a guess that the thing is what the place is told of.
    boolean guessed(Mention thing, @Nullable Mention reference) {
        return watching(thing)
                || possessed(thing)
                || reference != null && (possessed(reference) || doingMore(thing, reference))
                || clause.nearKind == Near.REFERENCE
                        && (mass(thing) || ofMass(thing) || second(thing, reference));
    }

    /// "away from [the camera] on the left": who takes the picture has no place in it.
    private static boolean watching(Mention thing) {
        return WATCHERS.contains(thing.head()) && thing.phrase().determiner().equals("the");
    }

    /// "The boat's mast is tall, and [it] fills the frame": the boat or its mast?
    private static boolean possessed(Mention mention) {
        String text = mention.lower();
        return mention.resolved()
                && (Lexicon.POSSESSIVE.contains(text.substring(0, Math.max(0, text.indexOf(" "))))
                        || text.contains("'s ")
                        || text.contains("’s "));
    }

    /// "each carrying [a bag] and looking at the dog": the next verb is somebody else's.
    private boolean doingMore(Mention thing, Mention reference) {
        int i = thing.to();
        if (thing.resolved() || reference.from() < i || i + 2 >= words.size()) {
            return false;
        }
        int verb = words.get(i + 1).is(Pos.ADVERB) ? i + 2 : i + 1;
        return words.get(i).is("and") && words.get(verb).ing();
    }

    /// "with [fresh snow] on the roof behind the church": a second place of what has no article.
    private boolean mass(Mention thing) {
        return !clause.and
                && !thing.countable()
                && thing.lower().indexOf('"') < 0
                && thing.lower().indexOf('“') < 0;
    }

    /// "with dust on [sand] near the gate": nothing tells the sand from other sand.
    private boolean ofMass(Mention thing) {
        return clause.near.contains(thing)
                && thing.phrase().determiner().isEmpty()
                && clause.settled(thing);
    }

    /// Whether a second place of the thing may as well be the first place's own.
    private boolean second(Mention thing, @Nullable Mention reference) {
        if (!clause.chain.contains(thing)) {
            return false;
        }
        if (clause.comma
                && clause.and) { // "the sun lights the lawn on the left, and even on the roof"
            return true;
        }
        boolean passed = clause.noPlace || clause.purpose;
        return !passed
                && (embedded(thing)
                        || !clause.comma
                                && !clause.and
                                && described(clause.near.getLast(), reference));
    }

    /// "a path between [bushes] on the slope in the park": the thing is told of in passing.
    private boolean embedded(Mention thing) {
        int i = thing.from() - 1;
        while (i >= 0 && (words.get(i).is(Pos.DETERMINER) || words.get(i).is(Pos.POSSESSIVE))) {
            i--;
        }
        return !thing.resolved()
                && i >= 0
                && words.get(i).is(Pos.PREPOSITION)
                && !(i > 0
                        && words.get(i).is("of")
                        && Lexicon.VIEW.contains(words.get(i - 1).lower()));
    }

    /// Whether the first place is more likely to be what the second place describes: "a sign on
    /// [the fence] behind the barn", "a light on [the ceiling] on the right", "a cat between [the
    /// trees] in the background".
    private boolean described(Mention place, @Nullable Mention reference) {
        boolean ground = Clause.GROUNDS.contains(place.head());
        if (reference == null) {
            return place.phrase().determiner().equals("the");
        }
        if (place.region()) {
            return !clause.chainByVerb && !reference.region();
        }
        return clause.settled(place)
                && !ground
                && !WATCHERS.contains(place.head())
                && (!reference.region() || DEPTHS.contains(reference.head()));
    }
}
