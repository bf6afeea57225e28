package dev.locative.eval.contestant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Item;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.contestant.VisionEndpoint.Says;
import dev.locative.eval.run.Asking;
import dev.locative.eval.run.ReplyBook;
import dev.locative.vision.SmartResize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PreparedAheadTest {
    private static final int WIDTH = 4;
    private static final Style STYLE = Style.of("plain", Item::id);

    @TempDir Path dir;

    private static Item item(int row, ToyImage image) {
        return new Item(
                "item-" + row,
                row,
                "test.jsonl, row " + row,
                List.of(image),
                new Task.TrueFalse("The cat is behind the dog.", true));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Asking.Ended ask(VisionEndpoint endpoint, List<Item> items, AtomicBoolean interrupted) {
        PromptPictures pictures = new PromptPictures(Optional.of(new SmartResize(28, 784, 78400)));
        try (VisionServer server =
                        endpoint.contestant(pictures, new VisionServer.Asking(16, 0, false));
                ReplyBook book = ReplyBook.open(dir.resolve("replies.jsonl"), true)) {
            return new Asking("vsr", server, STYLE, WIDTH, 5, _ -> {}, interrupted::get)
                    .run(items, List.of(0L), book);
        }
    }

    /// The first requests are answered only when later pictures have been read, which can only
    /// happen beside them.
    @Test
    void the_next_pictures_are_prepared_while_all_requests_are_in_flight() {
        CountDownLatch flying = new CountDownLatch(WIDTH);
        CountDownLatch read = new CountDownLatch(2);
        Function<JsonNode, Says> replies =
                _ -> {
                    flying.countDown();
                    await(flying);
                    await(read);
                    return Says.text("True");
                };
        List<Item> items = new ArrayList<>();
        for (int row = 0; row < 24; row++) {
            ToyImage image = ToyImage.plain(row + ".png", 60, 40, row, 0, 0);
            items.add(
                    item(
                            row,
                            row < WIDTH
                                    ? image
                                    : image.after(() -> {
                                        await(flying);
                                        read.countDown();
                                    })));
        }
        try (VisionEndpoint endpoint = new VisionEndpoint(replies)) {
            assertThat(ask(endpoint, items, new AtomicBoolean()).failed()).isZero();
            assertThat(endpoint.asked).hasSize(24);
            assertThat(endpoint.most()).isEqualTo(WIDTH);
        }
    }

    @Test
    void what_is_prepared_when_the_run_is_ended_is_not_asked() {
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch flying = new CountDownLatch(WIDTH);
        CountDownLatch read = new CountDownLatch(1);
        Function<JsonNode, Says> replies =
                _ -> {
                    flying.countDown();
                    await(flying);
                    await(read);
                    interrupted.set(true);
                    return Says.text("True");
                };
        List<Item> items = new ArrayList<>();
        for (int row = 0; row < 24; row++) {
            ToyImage image = ToyImage.plain(row + ".png", 60, 40, row, 0, 0);
            items.add(item(row, row < WIDTH ? image : image.after(read::countDown)));
        }
        try (VisionEndpoint endpoint = new VisionEndpoint(replies)) {
            Asking.Ended ended = ask(endpoint, items, interrupted);
            assertThat(ended.stopped()).isEqualTo("interrupted");
            assertThat(endpoint.asked).hasSize(WIDTH);
        }
    }

    @Test
    void a_picture_that_many_ask_about_at_once_is_made_once() {
        PromptPictures pictures = new PromptPictures(Optional.of(new SmartResize(28, 784, 78400)));
        ToyImage image = ToyImage.plain("a.png", 60, 40, 1, 2, 3);
        List<byte[]> made =
                IntStream.range(0, 12).parallel().mapToObj(_ -> pictures.of(image).file()).toList();
        assertThat(made).allSatisfy(one -> assertThat(one).isSameAs(made.getFirst()));
    }

    @Test
    void a_key_that_is_not_taken_ends_the_run_at_once() {
        List<Item> items = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            items.add(item(row, ToyImage.plain(row + ".png", 60, 40, row, 0, 0)));
        }
        try (VisionEndpoint endpoint =
                new VisionEndpoint(_ -> new Says(401, "invalid api key", null))) {
            Asking.Ended ended = ask(endpoint, items, new AtomicBoolean());
            assertThat(ended.stopped())
                    .contains("test.jsonl, row", "HTTP 401: invalid api key", "LOCATIVE_API_KEY");
            assertThat(endpoint.asked).hasSizeLessThanOrEqualTo(2 * WIDTH);
        }
    }
}
