package dev.locative.statement;

import dev.locative.data.Phrase;
import dev.locative.data.Span;
import java.util.ArrayList;
import java.util.List;

/// Noun phrase lists of one sentence as mentions; "a view of X" is X.
final class Mentions {
    private final String caption;
    private final List<Word> words;
    private final NounPhrases phrases;

    Mentions(String caption, List<Word> words, NounPhrases phrases) {
        this.caption = caption;
        this.words = words;
        this.phrases = phrases;
    }

    /// The list that starts at `i`, empty if none does.
    List<Mention> list(int i, Listing kind) {
        List<NounPhrase> members = phrases.list(i, kind);
        if (members.isEmpty()) {
            return List.of();
        }
        NounPhrase first = members.getFirst();
        int of = first.head() + 1;
        boolean view =
                Lexicon.VIEW.contains(words.get(first.head()).lower())
                        && of < words.size()
                        && words.get(of).is("of");
        if (view && first.to() > of) {
            return list(of + 1, kind);
        }
        List<Mention> mentions = new ArrayList<>(members.size());
        for (NounPhrase member : members) {
            mentions.add(mention(member));
        }
        return mentions;
    }

    Mention mention(NounPhrase np) {
        Span span = new Span(words.get(np.from()).start(), words.get(np.to() - 1).end());
        StringBuilder determiner = new StringBuilder();
        for (int k = np.start(); k < np.from(); k++) {
            determiner.append(determiner.isEmpty() ? "" : " ").append(words.get(k).lower());
        }
        String head = words.get(np.head()).text();
        boolean plural = Plurals.plural(head) || head.equals("other");
        Phrase phrase = new Phrase(span.of(caption), span, determiner.toString(), head, plural);
        return new Mention(phrase, np.pronoun(), np.start(), np.to(), false);
    }
}
