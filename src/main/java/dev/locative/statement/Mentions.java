package dev.locative.statement;

import dev.locative.data.Phrase;
import dev.locative.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Noun phrase lists of one sentence as mentions; "a view of X" is X.
final class Mentions {
    private static final Set<String> SIDE_PREPOSITIONS = Set.of("on", "at", "to", "from");
    private final List<Side> sides = new ArrayList<>();
    private final String caption;
    private final List<Word> words;
    private final NounPhrases phrases;
    private final PhraseLists lists;

    Mentions(String caption, List<Word> words, NounPhrases phrases, PhraseLists lists) {
        this.caption = caption;
        this.words = words;
        this.phrases = phrases;
        this.lists = lists;
    }

    /// The list that starts at `i`, empty if none does.
    List<Mention> list(int i, Listing kind) {
        List<NounPhrase> members = lists.list(i, kind);
        if (members.isEmpty()) {
            return List.of();
        }
        NounPhrase first = members.getFirst();
        int of = first.head() + 1;
        boolean view =
                view(words.get(first.head()).lower())
                        && of < words.size()
                        && words.get(of).is("of");
        if (view && first.to() > of) {
            return list(of + 1, kind);
        }
        List<Mention> mentions = new ArrayList<>(members.size());
        for (NounPhrase member : members) {
            mentions.add(mention(member));
        }
        int end = onSide(first);
        return members.size() == 1 && end > first.to() ? List.of(sided(first, end)) : mentions;
    }

    private static boolean view(String head) {
        return Lexicon.VIEW.contains(head)
                || head.endsWith("-view")
                || head.endsWith("-shot")
                || head.endsWith("-up");
    }

    /// Where "on the left side of the image" ends that tells a definite thing from others like it.
    private int onSide(NounPhrase thing) {
        int i = thing.to();
        boolean definite = thing.from() > thing.start() && words.get(thing.start()).is("the");
        if (!definite
                || i + 2 >= words.size()
                || !SIDE_PREPOSITIONS.contains(words.get(i).lower())) {
            return 0;
        }
        String head = words.get(thing.head()).lower();
        if (Clause.GROUNDS.contains(head)
                || Lexicon.REGION.contains(head)
                || !words.get(i + 1).is("the")) {
            return 0;
        }
        NounPhrase side = phrases.at(i + 1);
        if (side == null) {
            return 0;
        }
        boolean bare =
                Lexicon.SIDES.contains(words.get(side.head()).lower())
                        && side.to() == side.head() + 1
                        && !(side.to() < words.size() && words.get(side.to()).is("of"));
        boolean region =
                words.get(side.head()).is("side")
                        && Lexicon.SIDES.contains(words.get(side.head() - 1).lower());
        boolean picture =
                side.to() == side.head() + 1
                        || Lexicon.PICTURE.contains(words.get(side.to() - 1).lower());
        return bare || region && picture ? side.to() : 0;
    }

    private Mention sided(NounPhrase thing, int end) {
        Mention core = mention(thing);
        Mention place = mention(phrases.at(thing.to() + 1));
        sides.add(new Side(core, words.get(thing.to()).lower(), place));
        Span span = new Span(core.phrase().span().start(), words.get(end - 1).end());
        Phrase phrase =
                new Phrase(
                        span.of(caption),
                        span,
                        core.phrase().determiner(),
                        core.phrase().head(),
                        core.phrase().plural());
        return new Mention(phrase, false, core.from(), end, false);
    }

    /// The sides that told things apart so far.
    List<Side> sides() {
        return sides;
    }

    /// "the cat on the left": a place inside a noun phrase.
    record Side(Mention thing, String preposition, Mention place) {}

    Mention mention(NounPhrase np) {
        Span span = new Span(words.get(np.from()).start(), words.get(np.to() - 1).end());
        StringBuilder determiner = new StringBuilder();
        for (int k = np.start(); k < np.from(); k++) {
            determiner.append(determiner.isEmpty() ? "" : " ").append(words.get(k).lower());
        }
        String head = words.get(np.head()).text();
        boolean plural =
                Plurals.plural(head)
                        || head.equals("other")
                        || Plurals.several(head) && np.to() > np.head() + 1;
        Phrase phrase = new Phrase(span.of(caption), span, determiner.toString(), head, plural);
        return new Mention(phrase, np.pronoun(), np.start(), np.to(), false);
    }
}
