package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.locative.app.cli.Packaged.Ended;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged `models` and `datasets` against a server on this machine.
class ModelsIT {
    private static final int SIZE = 3_000_000;
    private static final int FIRST = 1_000_000;

    @TempDir private Path folder;
    private final byte[] content = new byte[SIZE];
    private final ConcurrentLinkedQueue<String> ranges = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private HttpServer server;
    private Packaged locative;

    @BeforeEach
    void serve() throws IOException {
        new Random(11).nextBytes(content);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        Path home = folder.resolve("home");
        Files.createDirectories(home);
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Files.writeString(
                home.resolve("models.yaml"),
                """
                models:
                  - {name: toy, role: aligner, about: a toy, base: "%s", licence: CC0,
                     files: [{path: toy.onnx, size: %d, sha256: unknown}]}
                """
                        .formatted(base, SIZE));
        Files.writeString(
                home.resolve("datasets.yaml"),
                """
                datasets:
                  - name: docci
                    about: a mirror
                    base: "%s"
                    licence: CC-BY-4.0
                    parts:
                      - {name: descriptions, about: captions, usual: true,
                         next: "./locative synthesize {file}",
                         files: [{path: d.jsonl, sha256: unknown}]}
                      - {name: images, about: photographs, files: [{path: i.tar.gz, sha256: unknown}]}
                """
                        .formatted(base));
        locative =
                new Packaged(
                        folder,
                        Map.of(
                                "LOCATIVE_HOME", home.toString(),
                                "HF_HOME", folder.resolve("hf").toString(),
                                "HF_HUB_OFFLINE", "",
                                "HF_TOKEN", "",
                                "no_proxy", "127.0.0.1"));
    }

    @AfterEach
    void stop() {
        held.countDown();
        server.stop(0);
    }

    /// The file or its end, of which the last two thirds wait while they are held.
    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(String.valueOf(range));
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(from, SIZE - 1, SIZE));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, SIZE - from);
        try (OutputStream out = exchange.getResponseBody()) {
            int first = Math.max(from, FIRST);
            out.write(content, from, first - from);
            out.flush();
            held.await(2, TimeUnit.MINUTES);
            out.write(content, first, SIZE - first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path toy() {
        return folder.resolve("home/models/toy/toy.onnx");
    }

    private Path part() {
        return folder.resolve("home/models/toy/toy.onnx.part");
    }

    private Process begun() throws Exception {
        held = new CountDownLatch(1);
        Process process = locative.start(Packaged.line("models", "pull", "toy"));
        while (!Files.exists(part()) || Files.size(part()) < FIRST) {
            assertThat(process.waitFor(10, TimeUnit.MILLISECONDS))
                    .as("ended early: %s", locative.said("err"))
                    .isFalse();
        }
        return process;
    }

    private void goesOn() throws Exception {
        held.countDown();
        Ended again = locative.run("models", "pull", "toy");

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("going on with toy.onnx at 1.00 MB");
        assertThat(ranges).containsExactly("null", "bytes=" + FIRST + "-");
        assertThat(toy()).hasBinaryContent(content);
        assertThat(part()).doesNotExist();
    }

    @Test
    void a_pull_that_was_killed_without_warning_goes_on() throws Exception {
        begun().destroyForcibly().waitFor();

        assertThat(toy()).doesNotExist();
        goesOn();
    }

    @Test
    void a_pull_that_was_interrupted_says_so_and_goes_on() throws Exception {
        Process process = begun();
        process.destroy();
        process.waitFor();

        assertThat(locative.said("err")).contains("interrupted; what came is kept");
        goesOn();
    }

    @Test
    void a_second_process_waits_for_the_first_and_fetches_nothing() throws Exception {
        Process first = begun();
        Path other = Files.createDirectory(folder.resolve("second"));
        Packaged second = new Packaged(other, locative.environment());
        Process waiting = second.start(Packaged.line("models", "pull", "toy"));
        while (!second.said("err").contains("waiting: another process")) {
            assertThat(waiting.waitFor(10, TimeUnit.MILLISECONDS))
                    .as("ended early: %s", second.said("err"))
                    .isFalse();
        }
        held.countDown();

        assertThat(first.waitFor()).isZero();
        assertThat(waiting.waitFor()).as(second.said("err")).isZero();
        assertThat(second.said("err")).contains("toy: all here already");
        assertThat(ranges).hasSize(1);
    }

    @Test
    void what_was_pulled_is_listed_verified_and_found_damaged() throws Exception {
        Ended pulled = locative.run("models", "pull", "toy");
        assertThat(pulled.code()).as(pulled.err()).isZero();
        assertThat(pulled.out()).isEqualTo(toy().getParent() + "\n");
        assertThat(pulled.err())
                .contains("toy: 1 file, 3.00 MB, licence CC0 -> ", "sha256 ", "recorded")
                .contains("toy: 1 fetched (3.00 MB)");
        assertThat(locative.run("models", "list").out())
                .containsPattern("toy +aligner +3\\.00 MB +CC0 +pulled +a toy");
        Ended sound = locative.run("models", "verify");
        assertThat(sound.code()).as(sound.err()).isZero();
        assertThat(sound.out()).startsWith("ok     " + toy());

        content[77]++;
        Files.write(toy(), content);
        Ended damaged = locative.run("models", "verify", "toy");

        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.out()).startsWith("WRONG  " + toy() + ": its sha256 is ");
        assertThat(damaged.err())
                .contains("remedy: rm -f '" + toy() + "' && ./locative models pull toy");
    }

    @Test
    void a_data_set_s_captions_come_and_the_next_command_is_told() throws Exception {
        Ended pulled = locative.run("datasets", "pull", "docci", "--out", "data");

        assertThat(pulled.code()).as(pulled.err()).isZero();
        Path file = folder.resolve("data/d.jsonl").toRealPath();
        assertThat(file).hasBinaryContent(content);
        assertThat(folder.resolve("data/i.tar.gz")).doesNotExist();
        assertThat(pulled.err())
                .contains("docci (descriptions): 1 file, unknown size, licence CC-BY-4.0")
                .contains("next: ./locative synthesize " + file);
    }

    @Test
    void offline_asks_nobody() throws Exception {
        Ended ended = locative.run("datasets", "pull", "docci", "--part", "images", "--offline");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("not on this machine of docci: i.tar.gz");
        assertThat(ranges).isEmpty();
    }

    @Test
    void mistyped_names_bring_the_near_ones() throws Exception {
        Ended model = locative.run("models", "pull", "clip-vit-base-patch23");
        assertThat(model.code()).isEqualTo(1);
        assertThat(model.err()).contains("did you mean: clip-vit-base-patch32");
        assertThat(locative.run("datasets", "pull", "docci", "--part", "image").err())
                .contains("no part of docci is called 'image'; did you mean: images?");
        assertThat(locative.run("models", "list", "--role", "alinger").err())
                .contains("no model has the role 'alinger'", "aligner");
        assertThat(locative.run("models").code()).isEqualTo(2);
    }

    @Test
    void the_list_is_json_too() throws Exception {
        JsonNode rows =
                new ObjectMapper()
                        .readTree(
                                locative.run("models", "list", "--role", "aligner", "--json")
                                        .out());

        assertThat(rows.findValuesAsText("name"))
                .containsAll(List.of("clip-vit-base-patch32", "siglip-base-patch16-224", "toy"));
        assertThat(rows.get(0).path("unchecked").asInt()).isPositive();
        assertThat(rows.get(0).path("state").asText()).isEqualTo("not pulled");
    }
}
