package dev.locative.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Meter;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Usage;
import dev.locative.llm.Asker;
import dev.locative.llm.Question;
import dev.locative.llm.Reply;
import dev.locative.prompt.Prompt;
import dev.locative.taxonomy.Tagger;
import dev.locative.taxonomy.TaxonomyFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LlmGeneratorTest {
    private static final String PAIR =
            "{\"question\": \"What is to the left of the bus?\", \"answer\": \"A tree\"}";
    private static final Tagger TAGGER = new Tagger(TaxonomyFile.bundled());
    private static final Sample SAMPLE =
            new Sample("s1", null, "A tree stands to the left of the bus.", "docci");

    private final List<Question> asked = new ArrayList<>();
    private Usage usage = Usage.NONE;

    private List<QaPair> generate(boolean live, Reply... replies) {
        Deque<Reply> queue = new ArrayDeque<>(List.of(replies));
        Asker asker =
                new Asker() {
                    @Override
                    public String name() {
                        return "scripted";
                    }

                    @Override
                    public Reply ask(Question question) {
                        asked.add(question);
                        return queue.pop();
                    }
                };
        LlmGenerator generator =
                new LlmGenerator(
                        new Asking(
                                "openai",
                                asker,
                                new Prompt("mine", "Ask about: {description}"),
                                99),
                        live,
                        TAGGER::tag);
        Meter meter = new Meter();
        List<QaPair> pairs = meter.during(() -> generator.generate(SAMPLE));
        usage = meter.usage();
        return pairs;
    }

    private static Reply whole(String text) {
        return new Reply(text, Reply.Ending.COMPLETE);
    }

    @Test
    void theCaptionGoesIntoThePromptAndThePairComesOutTagged() {
        List<QaPair> pairs = generate(true, whole("[" + PAIR + "]"));

        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().text())
                .isEqualTo("Ask about: A tree stands to the left of the bus.");
        assertThat(asked.getFirst().maxTokens()).isEqualTo(99);
        assertThat(asked.getFirst().temperature()).isZero();
        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().relations()).containsExactly("left");
        assertThat(pairs.getFirst().frame().label()).isEqualTo("viewer");
    }

    @Test
    void aReplyWithoutPairsIsAskedForOnceMoreAndWarmer() {
        assertThat(generate(true, whole("Sorry."), whole("[" + PAIR + "]"))).hasSize(1);

        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).temperature()).isPositive();
        assertThat(usage.retries()).isEqualTo(1);
    }

    @Test
    void thereIsNoThirdAttempt() {
        assertThat(generate(true, whole("Sorry."), whole("Sorry again."))).isEmpty();

        assertThat(usage.lost()).containsEntry("no JSON", 1L);
    }

    @Test
    void anEmptyListALoopAndARecordedReplyAreNotAskedForAgain() {
        assertThat(generate(true, whole("[]"))).isEmpty();
        assertThat(generate(true, new Reply("[[[[[[", Reply.Ending.LOOPED))).isEmpty();
        assertThat(generate(false, whole("Sorry."))).isEmpty();
        assertThat(asked).hasSize(3);
    }

    @Test
    void whatIsLostIsCounted() {
        generate(true, whole("[" + PAIR + ", {\"question\": \"What"));

        assertThat(usage.lost()).containsEntry("cut off", 1L);
    }
}
