package dev.locative.statement;

import java.util.ArrayList;
import java.util.List;

/// Finds lists of noun phrases in a sentence, and where they end.
final class PhraseLists {
    private final List<Word> words;
    private final NounPhrases phrases;

    PhraseLists(List<Word> words, NounPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /// A list "A, B and C" from `i` on. Members that start a clause of their own are left out.
    ///
    /// @param kind what the list is to its sentence, which says what may follow it
    List<NounPhrase> list(int i, Listing kind) {
        List<NounPhrase> members = new ArrayList<>();
        NounPhrase first = phrases.at(i);
        if (first == null) {
            return members;
        }
        members.add(first);
        if (first.pronoun()) {
            return members;
        }
        int confirmed = 1;
        int j = first.to();
        while (true) {
            int k = j;
            boolean comma = is(k, Pos.COMMA);
            if (comma && kind == Listing.FRONTED) {
                break;
            }
            if (comma) {
                k++;
            }
            boolean and = is(k, Pos.AND) && !is(k, "but");
            if (and) {
                k++;
            }
            if (!comma && !and) {
                break;
            }
            NounPhrase next =
                    and && is(k, Pos.ADVERB) && !is(k, "then") ? phrases.at(k + 1) : phrases.at(k);
            if (and && (is(k, Pos.THERE) || is(k, "we") || is(k, "also") && is(k + 1, Pos.THERE))) {
                confirmed = members.size();
            }
            boolean split =
                    kind == Listing.PENDING
                            && comma
                            && and
                            && members.size() == 1
                            && next != null
                            && VerbGroup.finiteAt(words, next.to());
            if (split
                    || next == null
                    || next.pronoun()
                    || kind != Listing.SUBJECT
                            && kind != Listing.PENDING
                            && kind != Listing.FRONTED
                            && (VerbGroup.finiteAt(words, next.to())
                                    || and && finiteAhead(next.to()))) {
                break;
            }
            if ((kind == Listing.REFERENCE || kind == Listing.PENDING)
                    && and
                    && opensPlace(next.to())) {
                break;
            }
            if (and && is(next.start() - 1, "or")) {
                NounPhrase last = members.removeLast();
                next = new NounPhrase(last.start(), last.from(), next.to(), last.head(), false);
            }
            members.add(next);
            j = next.to();
            if (and) {
                confirmed = members.size();
                if (!is(j, Pos.COMMA) && !is(j, Pos.AND)) {
                    break;
                }
            }
        }
        return members.subList(0, confirmed);
    }

    /// Whether a place or a participle follows, so that the phrase before it is a thing of its own.
    private boolean opensPlace(int i) {
        if (i >= words.size()) {
            return false;
        }
        Word word = words.get(i);
        return word.is(Pos.PREPOSITION) && !word.is("of")
                || word.is(Pos.VERB) && (word.ed() || word.ing());
    }

    /// Whether a finite verb follows the places that stand at `i`: "the beam in the center has".
    boolean finiteAhead(int i) {
        int k = i;
        if (k + 1 < words.size()
                && is(k, Pos.VERB)
                && words.get(k).ed()
                && is(k + 1, Pos.PREPOSITION)) {
            k++;
        }
        for (int places = 0; places < 2 && is(k, Pos.PREPOSITION) && !is(k, "with"); places++) {
            int next = k + 1;
            while (is(next, Pos.PREPOSITION) || is(next, "front") && is(next + 1, "of")) {
                next++;
            }
            NounPhrase phrase = phrases.at(next);
            if (phrase == null) {
                return false;
            }
            k = phrase.to();
        }
        return k > i && VerbGroup.finiteAt(words, k);
    }

    private boolean is(int i, String word) {
        return i < words.size() && words.get(i).is(word);
    }

    private boolean is(int i, Pos pos) {
        return i < words.size() && words.get(i).is(pos);
    }
}
