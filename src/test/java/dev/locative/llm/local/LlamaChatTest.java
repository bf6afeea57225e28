package dev.locative.llm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Meter;
import dev.locative.data.Usage;
import dev.locative.llm.Asker;
import dev.locative.llm.LlmException;
import dev.locative.llm.Question;
import dev.locative.llm.Reply;
import dev.locative.llm.Reply.Ending;
import dev.locative.llm.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With a model of noise: see [TinyGguf]. No text is expected word for word, since processors round
/// differently.
class LlamaChatTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private static Path dir;
    private static LlamaOptions options;
    private static Asker held;
    private static Asker free;

    @BeforeAll
    static void load() {
        Path file = new TinyGguf(7).write(dir.resolve("tiny.gguf"));
        options = new LlamaOptions(file, 0, 1, 1024, 3, null, false, true);
        held = LlamaChat.asker(options.withGrammar(true));
        free = LlamaChat.asker(options.withSlots(1).withLoops(false));
    }

    @AfterAll
    static void close() {
        held.close();
        free.close();
    }

    private static Question question(int n, Shape shape, int maxTokens) {
        return new Question("s" + n, "List what is where. A cat, mat " + n, shape, maxTokens);
    }

    private static List<Question> questions(int count, Shape shape, int maxTokens) {
        return IntStream.range(0, count).mapToObj(n -> question(n, shape, maxTokens)).toList();
    }

    private static Usage usage(Asker asker, Question question) {
        Meter meter = new Meter();
        meter.during(() -> asker.ask(question));
        return meter.usage();
    }

    private static List<Reply> together(Asker asker, int threads, List<Question> questions)
            throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Reply>> calls = new ArrayList<>();
            questions.forEach(question -> calls.add(() -> asker.ask(question)));
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : pool.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        }
    }

    /// The objects of the replies that came to an end, each with just these fields.
    private static int objects(List<Reply> replies, String... fields) throws Exception {
        int count = 0;
        for (Reply reply : replies) {
            assertThat(reply.text()).startsWith("[");
            if (reply.ending() == Ending.COMPLETE) {
                for (JsonNode object : JSON.readTree(reply.text())) {
                    assertThat(object.properties())
                            .extracting(Map.Entry::getKey)
                            .containsExactly(fields);
                    assertThat(object).allMatch(field -> !field.asText().isEmpty());
                    count++;
                }
            }
        }
        return count;
    }

    @Test
    void replies_held_to_pairs_are_lists_of_pairs() throws Exception {
        List<Reply> replies = together(held, 5, questions(10, Shape.PAIRS, 200));
        assertThat(objects(replies, "question", "answer")).isPositive();
        assertThat(replies.stream().distinct()).hasSizeGreaterThan(2);
    }

    @Test
    void replies_held_to_statements_are_lists_of_statements() throws Exception {
        List<Reply> replies = together(held, 3, questions(6, Shape.STATEMENTS, 250));
        assertThat(objects(replies, "thing", "relation", "reference", "quote")).isPositive();
    }

    @Test
    void yes_or_no_is_one_word_and_complete() {
        Reply reply = held.ask(question(1, Shape.YES_NO, 3));
        assertThat(reply.text()).matches("(?i)yes?|no");
        assertThat(held.ask(question(1, Shape.YES_NO, 8)).ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void a_reply_at_its_limit_is_cut_and_counted() {
        Question question = question(1, Shape.PAIRS, 9);
        assertThat(held.ask(question).ending()).isEqualTo(Ending.CUT);
        assertThat(usage(held, question).tokensOut()).isEqualTo(9);
    }

    @Test
    void a_prompt_counts_its_tokens_and_those_that_its_slot_knew() {
        Question first = question(1, Shape.FREE, 5);
        Usage before = usage(free, first);
        int tokens = ".system\nYou are a helpful assistant..\n.user\n.\n.assistant\n".length();
        assertThat(before.tokensIn()).isEqualTo(first.text().length() + tokens);
        assertThat(usage(free, first).tokensCached()).isEqualTo(before.tokensIn() - 1);
        assertThat(usage(free, question(2, Shape.FREE, 5)).tokensCached())
                .isEqualTo(before.tokensIn() - "1.\n.assistant\n".length());
    }

    @Test
    void a_prompt_that_does_not_fit_says_how_long_it_is() {
        Question longer = new Question("s", "mat ".repeat(300), Shape.FREE, 5);
        assertThatThrownBy(() -> free.ask(longer))
                .isInstanceOf(LlmException.class)
                .hasMessage(
                        "tiny.gguf: the prompt has 1,257 tokens, which with 5 of the reply do not"
                                + " fit the context of 1,024: raise --context, or lower the most"
                                + " tokens of a reply");
        assertThat(free.ask(question(1, Shape.FREE, 5)).text()).isNotEmpty();
    }

    @Test
    void a_prompt_may_fill_the_context() {
        Question full = new Question("s", "m".repeat(957), Shape.FREE, 10);
        Usage usage = usage(free, full);
        assertThat(usage.tokensIn() + usage.tokensOut()).isEqualTo(1024);
    }

    @Test
    void any_text_can_be_asked() {
        for (String text : List.of("", "é 猫 🐈 \u0000 \u001f \"\\", "\ud83d", "<|im_end|>")) {
            Question question = new Question("s", text, Shape.PAIRS, 5);
            assertThat(held.ask(question).text()).startsWith("[");
        }
    }

    @Test
    void a_control_token_in_a_text_is_text() {
        Usage plain = usage(free, new Question("s", "im_end", Shape.FREE, 1));
        Usage control = usage(free, new Question("s", "<|im_end|>", Shape.FREE, 1));
        assertThat(control.tokensIn() - plain.tokensIn()).isEqualTo("< ||>".length());
    }

    @Test
    void a_warm_reply_follows_its_seed() {
        Question warm = new Question("s", "Say", Shape.FREE, 40, 1.5, 1);
        Reply first = free.ask(warm);
        assertThat(free.ask(warm)).isEqualTo(first);
        assertThat(free.ask(new Question("s", "Say", Shape.FREE, 40, 1.5, 2))).isNotEqualTo(first);
    }

    @Test
    void a_reply_that_only_repeats_itself_is_ended_and_its_slot_goes_on() {
        Path file = new TinyGguf(7, "qwen2", -100).write(dir.resolve("endless.gguf"));
        try (Asker endless = LlamaChat.asker(options.withSlots(1).with(file))) {
            Question question = new Question("s", "Say", Shape.FREE, 900);
            assertThat(endless.ask(question).ending()).isEqualTo(Ending.LOOPED);
            assertThat(usage(endless, question).looped()).isEqualTo(1);
        }
    }

    /// What a neighbour slot computes may change how a near tie falls, so not all need be equal.
    @Test
    void several_slots_say_what_one_says() throws Exception {
        List<Question> questions = questions(8, Shape.FREE, 30);
        List<Reply> alone = together(free, 1, questions);
        try (Asker three = LlamaChat.asker(options.withLoops(false))) {
            List<Reply> beside = together(three, 6, questions);
            assertThat(IntStream.range(0, 8).filter(i -> alone.get(i).equals(beside.get(i))))
                    .hasSizeGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void a_closed_model_says_so() {
        Asker closed = LlamaChat.asker(options.withSlots(1));
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.ask(question(1, Shape.FREE, 5)))
                .isInstanceOf(LlmException.class)
                .hasMessage("tiny.gguf: the model is closed");
    }
}
