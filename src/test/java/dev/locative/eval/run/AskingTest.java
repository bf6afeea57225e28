package dev.locative.eval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.eval.Answer;
import dev.locative.eval.Contestant;
import dev.locative.eval.Item;
import dev.locative.eval.Items;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.UnansweredException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingTest {
    private static final Style STYLE =
            Style.of("plain", item -> ((Task.TrueFalse) item.task()).statement());

    @TempDir Path dir;

    private record Fake(Function<Item, String> reply, Set<String> asked) implements Contestant {
        Fake(Function<Item, String> reply) {
            this(reply, ConcurrentHashMap.newKeySet());
        }

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public Answer answer(Asked question) {
            asked.add(question.item().id() + "/" + question.seed());
            return Answer.of(reply.apply(question.item()));
        }

        @Override
        public String answering() {
            return "fake";
        }

        @Override
        public SortedMap<String, String> options() {
            return new TreeMap<>();
        }
    }

    private static final Asking.Ended COMPLETE = new Asking.Ended(0, null, null);

    private Asking.Ended ask(Contestant contestant, int items, List<Long> seeds, ReplyBook book) {
        return new Asking("vsr", contestant, STYLE, 4, 5, _ -> {}, () -> false)
                .run(Items.trueFalse(items), seeds, book);
    }

    private Path file() {
        return dir.resolve("replies.jsonl");
    }

    @Test
    void every_item_is_asked_once_with_every_seed() {
        Fake fake = new Fake(_ -> "True");
        try (ReplyBook book = ReplyBook.open(file(), true)) {
            assertThat(ask(fake, 30, List.of(1L, 2L), book)).isEqualTo(COMPLETE);
        }
        assertThat(fake.asked).hasSize(60);
    }

    @Test
    void what_was_answered_before_is_not_asked_again() {
        try (ReplyBook book = ReplyBook.open(file(), true)) {
            ask(new Fake(_ -> "True"), 10, List.of(0L), book);
        }
        Fake later = new Fake(_ -> "False");
        try (ReplyBook book = ReplyBook.open(file(), true)) {
            ask(later, 12, List.of(0L), book);
            assertThat(book.answer("3", 0)).contains(Answer.of("True"));
        }
        assertThat(later.asked).containsExactlyInAnyOrder("10/0", "11/0");
    }

    @Test
    void a_failure_is_kept_and_tried_again() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        try (ReplyBook book = ReplyBook.open(file(), true)) {
            Asking.Ended ended =
                    ask(
                            new Fake(item -> {
                                if (item.id().equals("3") && calls.incrementAndGet() == 1) {
                                    throw new UnansweredException("HTTP 500");
                                }
                                return "True";
                            }),
                            10,
                            List.of(0L),
                            book);
            assertThat(ended.failed()).isEqualTo(1);
            assertThat(ended.firstFailure()).isEqualTo("test.jsonl, row 3: HTTP 500");
        }
        assertThat(Files.readString(file())).contains("HTTP 500");
        Fake later = new Fake(_ -> "True");
        try (ReplyBook book = ReplyBook.open(file(), true)) {
            assertThat(ask(later, 10, List.of(0L), book)).isEqualTo(COMPLETE);
        }
        assertThat(later.asked).containsExactly("3/0");
    }

    @Test
    void a_dead_contestant_is_not_asked_to_the_end() {
        Fake dead =
                new Fake(_ -> {
                    throw new UnansweredException("connection refused");
                });
        try (ReplyBook book = ReplyBook.open(file(), true)) {
            Asking.Ended ended = ask(dead, 1000, List.of(0L), book);
            assertThat(ended.stopped()).contains("5 questions in a row", "connection refused");
        }
        assertThat(dead.asked).hasSizeLessThan(10);
    }

    @Test
    void what_is_no_question_s_fault_ends_the_run_and_keeps_what_was_said() {
        Fake breaking =
                new Fake(item -> {
                    if (item.id().equals("20")) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                    return "True";
                });
        try (ReplyBook book = ReplyBook.open(file(), true)) {
            assertThatThrownBy(() -> ask(breaking, 1000, List.of(0L), book))
                    .isInstanceOf(OutOfMemoryError.class);
            assertThat(book.answer("3", 0)).contains(Answer.of("True"));
        }
    }

    @Test
    void a_line_torn_off_by_a_kill_is_asked_again() throws IOException {
        try (ReplyBook book = ReplyBook.open(file(), true)) {
            ask(new Fake(_ -> "True"), 3, List.of(0L), book);
        }
        Files.writeString(file(), "{\"item\":\"7\",\"se", StandardOpenOption.APPEND);
        Fake later = new Fake(_ -> "True");
        try (ReplyBook book = ReplyBook.open(file(), true)) {
            ask(later, 8, List.of(0L), book);
        }
        assertThat(later.asked).hasSize(5);
        assertThat(Files.readAllLines(file())).hasSize(8);
    }

    @Test
    void a_damaged_line_is_named() throws IOException {
        Files.writeString(file(), "{\"item\":\"1\",\"seed\":0,\"reply\":\"x\"}\nnonsense\n");
        assertThatThrownBy(() -> ReplyBook.open(file(), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("replies.jsonl, line 2");
    }
}
