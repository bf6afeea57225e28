package dev.locative.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Meter;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Usage;
import dev.locative.llm.Asker;
import dev.locative.llm.Question;
import dev.locative.llm.Reply;
import dev.locative.llm.Shape;
import dev.locative.prompt.Prompt;
import dev.locative.statement.Reader;
import dev.locative.statement.Wording;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsGeneratorTest {
    private static final Sample SAMPLE =
            new Sample(
                    "s1", null, "A goat stands behind the barn. A jug is on the table.", "docci");

    private final List<Question> asked = new ArrayList<>();
    private Usage usage = Usage.NONE;

    private List<String> generate(boolean joined, String reply) {
        Asker asker =
                new Asker() {
                    @Override
                    public String name() {
                        return "scripted";
                    }

                    @Override
                    public Reply ask(Question question) {
                        asked.add(question);
                        return new Reply(reply, Reply.Ending.COMPLETE);
                    }
                };
        StatementsGenerator generator =
                new StatementsGenerator(
                        new Asking("llama", asker, new Prompt("mine", "List: {description}"), 99),
                        new Reader()::read,
                        joined,
                        new Wording(1));
        Meter meter = new Meter();
        List<QaPair> pairs = meter.during(() -> generator.generate(SAMPLE));
        usage = meter.usage();
        return pairs.stream().map(QaPair::question).toList();
    }

    private static String claim(String thing, String relation, String reference, String quote) {
        return "{\"thing\": \"%s\", \"relation\": \"%s\", \"reference\": \"%s\", \"quote\": \"%s\"}"
                .formatted(thing, relation, reference, quote);
    }

    @Test
    void whatTheCaptionStatesIsWordedAndTheRestIsCounted() {
        List<String> questions =
                generate(
                        false,
                        "["
                                + claim("goat", "behind", "barn", "A goat stands behind the barn")
                                + ", "
                                + claim("jug", "under", "table", "A jug is under the table")
                                + "]");

        assertThat(asked).singleElement().extracting(Question::shape).isEqualTo(Shape.STATEMENTS);
        assertThat(questions)
                .isNotEmpty()
                .allMatch(question -> question.contains("goat") || question.contains("barn"));
        assertThat(usage.lost().values()).containsExactly(1L);
    }

    @Test
    void turnedRoundItIsNotStated() {
        List<String> questions =
                generate(
                        false,
                        "["
                                + claim("barn", "behind", "goat", "A goat stands behind the barn")
                                + "]");

        assertThat(questions).isEmpty();
        assertThat(usage.lost()).hasSize(1);
    }

    @Test
    void joinedWithWhatTheReaderFindsNothingIsSaidTwice() {
        String goat = "[" + claim("goat", "behind", "barn", "A goat stands behind the barn") + "]";

        List<String> joined = generate(true, goat);

        assertThat(joined)
                .doesNotHaveDuplicates()
                .anyMatch(question -> question.contains("table"))
                .anyMatch(question -> question.contains("barn"))
                .isEqualTo(generate(true, "[]"));
    }
}
