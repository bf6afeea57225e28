package dev.locative.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Frame;
import dev.locative.data.Phrase;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Statement;
import dev.locative.statement.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternGeneratorTest {
    private static final String CAPTION = "Behind the post is a green bush.";

    private static List<Statement> read(String caption) {
        assertThat(caption).isEqualTo(CAPTION);
        Phrase bush = new Phrase("green bush", new Span(21, 31), "a", "bush", false);
        Phrase post = new Phrase("post", new Span(11, 15), "the", "post", false);
        Span all = new Span(0, 32);
        return List.of(new Statement(bush, "Behind", "back", post, all, all, Frame.VIEWER, false));
    }

    @Test
    void wordsWhatTheReaderFinds() {
        PatternGenerator generator =
                new PatternGenerator(PatternGeneratorTest::read, new Wording(1));
        List<QaPair> pairs = generator.generate(new Sample("1", null, CAPTION, "test"));
        assertThat(pairs)
                .extracting(pair -> pair.question() + " " + pair.answer())
                .contains(
                        "What is behind the post? A green bush.",
                        "What is in front of the green bush? The post.");
    }

    @Test
    void aSampleWithoutCaptionHasNoPairs() {
        PatternGenerator generator =
                new PatternGenerator(PatternGeneratorTest::read, new Wording(1));
        assertThat(generator.generate(new Sample("1", null, null, "test"))).isEmpty();
        assertThat(generator.name()).isEqualTo("pattern");
    }
}
