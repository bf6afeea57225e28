package dev.locative.filter;

import dev.locative.data.Frame;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import dev.locative.statement.Reader;
import dev.locative.taxonomy.Tag;
import dev.locative.taxonomy.Tagger;
import dev.locative.taxonomy.TaxonomyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Short ways to say a sample, a pair and a verdict, and a stand-in for the taxonomy's tagger.
final class Pairs {
    private static final Pattern PLACES =
            Pattern.compile(
                    "\\b(to the left of|to the right of|on the left|on the right|left side|right"
                            + " side|left|right|in front of|front|behind|above|below|under|on top"
                            + " of|on|in|inside|next to|beside|near|between|around|facing|attached"
                            + " to|over|background|foreground|corner|toward|towards|along)\\b",
                    Pattern.CASE_INSENSITIVE);

    private Pairs() {}

    static Sample sample(@Nullable String caption) {
        return new Sample("s1", null, caption, "test");
    }

    static QaPair pair(String question, String answer) {
        return new QaPair(question, answer, null, Frame.UNSTATED, List.of(), null);
    }

    static Verdict judge(Filter filter, @Nullable String caption, String question, String answer) {
        return filter.judge(sample(caption), List.of(pair(question, answer))).getFirst();
    }

    /// The filters that need neither model nor image, as a run has them.
    static List<Filter> all() {
        Tagger tagger = new Tagger(TaxonomyFile.bundled());
        return List.of(
                new ExactDuplicates(),
                new DescriptionReferences(),
                new EchoedAnswers(),
                new LoosePronouns(),
                new Surmises(),
                new ProperQuestions(),
                new StatedAnswers(new Reader()::read),
                new SpatialQuestions(tagger::tag, new Reader()::read, false));
    }

    static List<Tag> places(CharSequence text) {
        Matcher matcher = PLACES.matcher(text);
        List<Tag> tags = new ArrayList<>();
        while (matcher.find()) {
            tags.add(
                    new Tag(
                            "place",
                            matcher.group().toLowerCase(java.util.Locale.ROOT),
                            matcher.start(),
                            matcher.end()));
        }
        return tags;
    }
}
