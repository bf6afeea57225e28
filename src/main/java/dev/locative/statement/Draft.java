package dev.locative.statement;

import dev.locative.data.Span;
import dev.locative.data.Statement;
import dev.locative.taxonomy.FrameRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the statements of one caption; leaves out what names nothing and what was said before.
final class Draft {
    private static final Set<String> NO_THING =
            Lexicon.words(
                    "view shot angle perspective close-up closeup way rest image picture photo photograph"
                            + " scene what nothing none setting color colors colour time sense feeling hint focus"
                            + " depth atmosphere addition effect impression contrast look composition attention"
                            + " emphasis style everything something here presence caption description style mood width height length position reason size point bite pop touch curiosity sentinel sight journey trip gaze"
                            + " moment influence essence charm beauty aura sensation feel story narrative theme"
                            + " interplay spectacle ambiance ambience vibe serenity tranquility silence stillness"
                            + " elegance sophistication vibrancy nostalgia whimsy mystery intrigue importance"
                            + " significance role reputation activity season weather return result reason"
                            + " arrival departure opportunity experience sound noise smell aroma scent music energy"
                            + " laughter conversation interest joy excitement purpose lighter darker thinner"
                            + " thicker wider narrower larger smaller bigger shorter taller longer brighter");
    private static final Set<String> NO_REFERENCE =
            Lexicon.words("one ones previous other others same rest two three");
    private final String caption;
    private final List<Statement> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Draft(String caption) {
        this.caption = caption;
    }

    List<Statement> statements() {
        return found;
    }

    void add(
            Mention thing,
            String words,
            String relation,
            @Nullable Mention reference,
            Span sentence) {
        if (thing.pronoun() || reference != null && reference.pronoun()) {
            return;
        }
        if (reference != null && reference.lower().equals(thing.lower())
                || reference != null
                        && NO_REFERENCE.contains(reference.head())
                        && !mutual(reference)
                || thing.head().equals("one")
                || thing.head().equals("ones")) {
            return;
        }
        boolean picture =
                thing.region()
                        && Lexicon.PICTURE.contains(
                                thing.lower().substring(thing.lower().lastIndexOf(' ') + 1));
        if (picture || thing.dependent() || reference != null && reference.dependent()) {
            return;
        }
        if (thing.lower().equals("eye")
                || thing.lower().equals("each other")
                || NO_THING.contains(thing.head())
                || thing.phrase().determiner().equals("no")) {
            return;
        }
        if (reference != null && overlap(thing, reference)) {
            return;
        }
        String text = reference == null ? "" : reference.lower();
        if (!seen.add(
                thing.lower()
                        + '|'
                        + relation
                        + '|'
                        + text
                        + '|'
                        + words.substring(words.lastIndexOf(' ') + 1))) {
            return;
        }
        boolean resolved = thing.resolved() || reference != null && reference.resolved();
        found.add(
                new Statement(
                        thing.phrase(),
                        words,
                        relation,
                        reference == null ? null : reference.phrase(),
                        quote(thing, reference, sentence),
                        sentence,
                        FrameRules.of(words, text, thing.lower()),
                        resolved));
    }

    /// "next to each other".
    private static boolean mutual(Mention reference) {
        return reference.lower().equals("each other") || reference.lower().equals("one another");
    }

    private static boolean overlap(Mention thing, Mention reference) {
        return !thing.resolved()
                && !reference.resolved()
                && thing.phrase().span().overlaps(reference.phrase().span());
    }

    private Span quote(Mention thing, @Nullable Mention reference, Span sentence) {
        int start = sentence.end();
        int end = sentence.start();
        for (Mention mention : reference == null ? List.of(thing) : List.of(thing, reference)) {
            Span span = mention.phrase().span();
            if (sentence.contains(span)) {
                start = Math.min(start, span.start());
                end = Math.max(end, span.end());
            }
        }
        return start < end ? new Span(start, end) : sentence;
    }

    String caption() {
        return caption;
    }
}
