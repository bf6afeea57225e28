package dev.locative.statement;

import dev.locative.data.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One sentence under reading: its words, the clause as it stands, and where statements go.
final class Parse {
    final List<Word> words;
    final Clause clause = new Clause();
    final PhraseLists lists;
    final Mentions mentions;
    final Prepositions prepositions;
    final Discourse discourse;
    private final Draft draft;
    private final Span sentence;
    private final Guesses guesses;

    Parse(List<Word> words, Draft draft, Prepositions prepositions, Discourse discourse) {
        this.words = words;
        this.draft = draft;
        this.prepositions = prepositions;
        this.discourse = discourse;
        this.guesses = new Guesses(words, clause);
        NounPhrases phrases = new NounPhrases(words);
        this.lists = new PhraseLists(words, phrases);
        this.mentions = new Mentions(draft.caption(), words, phrases, lists);
        this.sentence = new Span(words.getFirst().start(), words.getLast().end());
    }

    boolean at(int i, String word) {
        return i >= 0 && i < words.size() && words.get(i).is(word);
    }

    boolean at(int i, Pos pos) {
        return i >= 0 && i < words.size() && words.get(i).is(pos);
    }

    /// The words of a range, lower case, blanks between.
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int k = from; k < to; k++) {
            text.append(text.isEmpty() ? "" : " ").append(words.get(k).lower());
        }
        return text.toString();
    }

    /// A single word as a mention: the "left" of "facing left".
    Mention point(int i) {
        return mentions.mention(new NounPhrase(i, i, i + 1, i, false));
    }

    /// The relation's words: with the verb when the place belongs to it.
    String said(String phrase) {
        VerbGroup verb = clause.verb;
        boolean byVerb = verb != null && clause.nearKind == Clause.Near.NONE;
        return byVerb ? text(verb.from(), verb.to()) + " " + phrase : phrase;
    }

    /// A new clause begins; places that wait for their thing go on waiting.
    void newClause() {
        discourse.ended(clause.subject);
        clause.reset();
    }

    List<Mention> resolve(List<Mention> list, List<Mention> not) {
        return discourse.resolve(list, List.of(clause.owner, clause.main(), clause.subject), not);
    }

    void state(Mention thing, String words, String relation, @Nullable Mention reference) {
        if (!clause.dead && !guesses.guessed(thing, reference)) {
            draft.add(thing, words, relation, reference, sentence);
        }
    }

    /// Gives the places that waited to what they are the places of.
    void front(List<Mention> things) {
        for (Clause.Fronted place : clause.fronted) {
            if (place.words().equals("around") && things.getFirst().ground()) {
                continue;
            }
            for (Mention thing : things) {
                state(thing, place.words(), place.relation(), place.reference());
            }
        }
        if (!clause.fronted.isEmpty()) {
            clause.given = clause.fronted;
        }
        clause.fronted = new ArrayList<>();
    }

    /// Gives the places that stood before the first member of a list to another member.
    void frontAgain(List<Mention> things) {
        clause.fronted = clause.given;
        front(things);
    }
}
