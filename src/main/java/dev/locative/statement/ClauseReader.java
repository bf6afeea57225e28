package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;
import java.util.Set;

/// Reads one sentence from left to right: which words are subjects, verbs and objects, and so whose
/// place a preposition tells.
final class ClauseReader {
    private static final Set<String> READING =
            Lexicon.words("reads read reading says say saying spells spell spelling");

    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;
    private final PlaceReader places;
    private final RelativeReader relatives;
    private final ObjectReader objects;
    private final VerbReader verbs;
    private final NounPhraseReader nounPhrases;

    ClauseReader(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
        this.places = new PlaceReader(parse);
        this.relatives = new RelativeReader(parse);
        this.objects = new ObjectReader(parse);
        this.verbs = new VerbReader(parse);
        this.nounPhrases = new NounPhraseReader(parse, relatives, objects);
    }

    void read() {
        int i = Framing.end(parse);
        while (i < words.size()) {
            i = step(i);
        }
        PlaceStatements.sides(parse);
        parse.discourse.ended(clause.main());
        parse.discourse.sentence();
    }

    private int step(int i) {
        Word word = words.get(i);
        if (word.is("as") && parse.at(i + 1, "well") && parse.at(i + 2, "as")) {
            clause.and = true;
            return i + 3;
        }
        int place = places.read(i);
        if (place > i) {
            return place;
        }
        return switch (word.pos()) {
            case BREAK, OTHER, SUBORDINATOR, THERE -> newClause(i);
            case COMMA -> {
                clause.comma = true;
                yield i + 1;
            }
            case AND -> {
                clause.and = true;
                yield i + 1;
            }
            case RELATIVE -> relatives.read(i);
            case BE, HAVE, MODAL, VERB, TO, NOT -> verbs.read(i);
            case QUOTE -> named(i) ? nounPhrases.read(i) : quote(i);
            case ADVERB -> modifiesVerb(i) ? verbs.read(i) : nounPhrases.read(i);
            case PRONOUN, DETERMINER, POSSESSIVE, NOUN, NAME, ADJECTIVE, NUMBER ->
                    nounPhrases.read(i);
            case PREPOSITION -> i + 1;
        };
    }

    private int newClause(int i) {
        Word word = words.get(i);
        int compared = word.is("than") ? objects.compared(i) : i;
        if (compared > i) {
            return compared;
        }
        if ((word.is("while") || word.is("when"))
                && parse.at(i + 1, Pos.VERB)
                && words.get(i + 1).ing()) {
            clause.comma = true;
            return i + 1;
        }
        if (word.is("what") && clause.verb != null) {
            return nounPhrases.read(i);
        }
        parse.newClause();
        clause.existential = word.is(Pos.THERE);
        return i + 1;
    }

    private boolean modifiesVerb(int i) {
        int noun = parse.at(i + 2, Pos.ADJECTIVE) ? i + 3 : i + 2;
        return words.get(i).lower().endsWith("ly")
                && parse.at(i + 1, Pos.VERB)
                && !(noun < words.size() && words.get(noun).pos().nominal());
    }

    /// ""EXIT" above the door": a text that is itself the thing.
    private boolean named(int i) {
        return (clause.atStart() || clause.comma && clause.nearKind == Near.REFERENCE)
                && parse.at(i + 1, Pos.PREPOSITION);
    }

    private int quote(int i) {
        VerbGroup verb = clause.verb;
        if (verb != null && READING.contains(words.get(verb.head()).lower())) {
            clause.named(clause.figure, Near.OBJECT);
        }
        return i + 1;
    }
}
