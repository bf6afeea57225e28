package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;

/// Reads adverbs of place: "nearby", "on top", "to the left".
final class AdverbReader {
    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;

    AdverbReader(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    /// Reads an adverb of place that starts at `i`.
    ///
    /// @return the index after it
    int read(int i, Adverbials.Place place) {
        Mention reference = place.reference() < 0 ? null : parse.point(i + place.reference());
        int end = i + place.length();
        if (clause.comma && !place.loose() && parse.at(end, Pos.COMMA) && startsClause(end + 1)) {
            parse.newClause();
        }
        if (clause.atStart()) {
            clause.fronted.add(new Clause.Fronted(place.phrase(), place.relation(), reference));
        } else if (!place.loose() || loose(end)) {
            String said = parse.said(place.phrase());
            for (Mention who : clause.whose(reference)) {
                parse.state(who, said, place.relation(), reference);
            }
        }
        clause.joined();
        return end;
    }

    /// ", to the side, a towel hangs": whether a subject with its verb begins here.
    private boolean startsClause(int i) {
        List<Mention> list = parse.mentions.list(i, Listing.SUBJECT);
        return !list.isEmpty() && VerbGroup.finiteAt(words, list.getLast().to());
    }

    /// Whether a one-word adverb of place ends its phrase, so that it can't be a verb's particle.
    private boolean loose(int end) {
        boolean afterNoun = clause.nearKind != Near.NONE && !clause.and;
        return afterNoun
                && (end >= words.size()
                        || parse.at(end, Pos.COMMA)
                        || parse.at(end, Pos.BREAK)
                        || parse.at(end, Pos.AND));
    }
}
