package dev.locative.statement;

import java.util.List;
import java.util.Set;

/// Reads the direction that completes a verb without a preposition: "facing left".
final class DirectionReader {
    private static final Set<String> PARTICLES =
            Lexicon.words("up down out in off over back forward away straight right left ahead");
    private static final Set<String> ORIENTED =
            Lexicon.words(
                    "look point fac tilt angl exten hang turn bent bend curv flap lean aim stretch protrud stick fac going go poking poke reach slop rais lower fold");

    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;

    DirectionReader(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    /// "facing left", "stands upright": a direction with nothing after it.
    void read(VerbGroup group) {
        int end = group.to();
        int last = end - 1;
        if (end < words.size() && Lexicon.SIDES.contains(words.get(end).lower())) {
            last = end;
        }
        String word = words.get(last).lower();
        if (last <= group.head()
                || !Lexicon.DIRECTION.contains(word)
                || vague(word, words.get(group.head()).lower())) {
            return;
        }
        boolean side = Lexicon.SIDES.contains(word);
        boolean up = Lexicon.ADVERBS.contains(word) || word.equals("away");
        if (parse.at(last + 1, Pos.PREPOSITION)
                        && !word.equals("upright")
                        && !(side && turned(last + 1))
                || !side && !up && !ends(last + 1)) {
            return;
        }
        String verb = words.get(group.head()).lower();
        boolean turning =
                verb.startsWith("fac")
                        || verb.startsWith("look")
                        || verb.startsWith("turn")
                        || verb.startsWith("point");
        String relation =
                word.equals("away")
                        ? "away_from"
                        : turning && !word.equals("upright") ? "facing" : side ? word : "other";
        boolean bare = word.equals("upright") || word.equals("away") || word.endsWith("ly");
        for (Mention who : clause.figure) {
            parse.state(
                    who,
                    parse.text(group.from(), bare ? last + 1 : last),
                    relation,
                    bare ? null : parse.point(last));
        }
    }

    /// "facing left with its mouth open": what follows a side that is not of anything.
    private boolean turned(int i) {
        return parse.at(i, "with") || parse.at(i, "on") || parse.at(i, "in");
    }

    /// "worn down", "filled in": a particle that turns the verb's sense, no direction.
    private static boolean vague(String particle, String verb) {
        return PARTICLES.contains(particle) && ORIENTED.stream().noneMatch(verb::startsWith);
    }

    private boolean ends(int i) {
        return i >= words.size()
                || switch (words.get(i).pos()) {
                    case COMMA, BREAK, AND, SUBORDINATOR, BE, VERB -> true;
                    default -> parse.at(i, "with");
                };
    }
}
