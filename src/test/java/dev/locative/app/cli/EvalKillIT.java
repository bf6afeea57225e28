package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.app.cli.Packaged.Ended;
import dev.locative.eval.contestant.VisionEndpoint;
import dev.locative.eval.contestant.VisionEndpoint.Says;
import dev.locative.vision.Picture;
import dev.locative.vision.decode.PngEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `eval` against a real server, ended in the middle in every way, and resumed.
@Timeout(300)
class EvalKillIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ITEMS = 160;
    private static final int WIDTH = 4;

    @TempDir Path folder;
    private Packaged locative;

    /// Answers so many requests and holds the others, until it is told to go on.
    private static final class Holding implements AutoCloseable {
        private final AtomicInteger answers;
        private final AtomicInteger held = new AtomicInteger();
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final VisionEndpoint endpoint = new VisionEndpoint(this::answer);

        Holding(int answers) {
            this.answers = new AtomicInteger(answers);
        }

        private Says answer(JsonNode body) {
            if (answers.getAndDecrement() <= 0) {
                held.incrementAndGet();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return Says.text("True");
        }

        @Override
        public void close() {
            goOn.countDown();
            endpoint.close();
        }
    }

    @BeforeEach
    void makeBenchmark() throws IOException {
        locative = new Packaged(folder);
        Path data = Files.createDirectories(folder.resolve("data/zeroshot"));
        Path images = Files.createDirectories(folder.resolve("data/images"));
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            rows.add(
                    """
                    {"image":"%d.png","caption":"The cup is left of plate %d.","label":%d,"relation":"left of"}\
                    """
                            .formatted(i % 10, i, i % 2));
        }
        Files.write(data.resolve("test.jsonl"), rows);
        for (int i = 0; i < 10; i++) {
            byte[] rgb = new byte[3 * 40 * 30];
            rgb[0] = (byte) i;
            Files.write(images.resolve(i + ".png"), PngEncoder.encode(new Picture(40, 30, rgb)));
        }
    }

    private String[] command(Holding server, String... more) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "eval",
                                "vsr-zeroshot",
                                "--data=data",
                                "--contestant=server:toy-vl",
                                "--out=run",
                                "--bootstrap=0",
                                "--min-pixels=784",
                                "--width=" + WIDTH,
                                "--endpoint=" + server.endpoint.uri()));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }

    /// Runs until so many replies are kept and all other requests are held.
    private Process runInto(Holding server, long replies) throws Exception {
        Process process = locative.start(Packaged.line(command(server)));
        while (replies().size() < replies || server.held.get() < WIDTH) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("ended before it was killed: %s", locative.said("err"))
                    .isFalse();
        }
        return process;
    }

    private List<String> replies() throws IOException {
        Path file = folder.resolve("run/vsr-zeroshot/replies.jsonl");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private void count(Holding server, Map<String, Integer> asked) {
        server.endpoint.asked.forEach(
                body -> asked.merge(VisionEndpoint.text(body), 1, Integer::sum));
    }

    /// Every item has one reply.
    private void assertWhole() throws IOException {
        Map<String, String> byItem = new HashMap<>();
        for (String line : replies()) {
            JsonNode reply = JSON.readTree(line);
            if (reply.has("reply")) {
                assertThat(byItem.put(reply.get("item").asText(), line)).as(line).isNull();
            }
        }
        assertThat(byItem).hasSize(ITEMS);
    }

    private void finish(Map<String, Integer> asked) throws Exception {
        try (Holding server = new Holding(ITEMS)) {
            Ended whole = locative.run(command(server));
            assertThat(whole.code()).as(whole.err()).isZero();
            count(server, asked);
        }
        assertWhole();
    }

    @Test
    void killed_without_warning_it_loses_no_reply_and_asks_only_what_was_in_flight_again()
            throws Exception {
        Map<String, Integer> asked = new HashMap<>();
        int kills = 3;
        for (int kill = 1; kill <= kills; kill++) {
            try (Holding server = new Holding(30)) {
                Process process = runInto(server, 30L * kill);
                process.destroyForcibly().waitFor();
                assertThat(replies()).hasSize(30 * kill);
                count(server, asked);
            }
        }
        finish(asked);
        assertThat(asked).hasSize(ITEMS);
        assertThat(asked.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(ITEMS + kills * WIDTH);
    }

    @Test
    void told_to_end_it_waits_for_what_is_in_flight_and_asks_nothing_twice() throws Exception {
        Map<String, Integer> asked = new HashMap<>();
        try (Holding server = new Holding(30)) {
            Process process = runInto(server, 30);
            process.destroy();
            server.goOn.countDown();
            assertThat(process.waitFor()).isEqualTo(143);
            count(server, asked);
            assertThat(replies()).hasSize(server.endpoint.asked.size());
        }
        finish(asked);
        assertThat(asked).hasSize(ITEMS);
        assertThat(asked.values()).containsOnly(1);
    }

    @Test
    void a_server_that_dies_ends_the_run_and_another_one_takes_over() throws Exception {
        Map<String, Integer> asked = new HashMap<>();
        try (Holding server = new Holding(30)) {
            Process process =
                    locative.start(
                            Packaged.line(command(server, "--attempts=1", "--max-failures=6")));
            while (replies().size() < 30 || server.held.get() < WIDTH) {
                assertThat(process.waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
            }
            server.endpoint.close();
            assertThat(process.waitFor()).isEqualTo(3);
            assertThat(locative.said("err"))
                    .contains(
                            "6 questions in a row had no answer",
                            "see whether the server runs and --endpoint is right");
            count(server, asked);
        }
        assertThat(replies().size()).isBetween(36, 36 + WIDTH);
        finish(asked);
        assertThat(asked.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(ITEMS + WIDTH);
    }

    @Test
    void a_wrong_key_ends_the_run_at_the_first_question() throws Exception {
        try (VisionEndpoint refusing = new VisionEndpoint(_ -> new Says(401, "bad key", null))) {
            Ended ended =
                    locative.run(
                            "eval",
                            "vsr-zeroshot",
                            "--data=data",
                            "--contestant=server:toy-vl",
                            "--width=1",
                            "--endpoint=" + refusing.uri());
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains("HTTP 401: bad key", "LOCATIVE_API_KEY");
            assertThat(refusing.asked).hasSize(1);
        }
    }
}
