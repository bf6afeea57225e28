package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.app.cli.Packaged.Ended;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Wrong input of every kind through the command: named, counted, and never a stack trace.
class WrongInputIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CAPTION = "A red cup stands to the left of a white plate.";

    @TempDir Path folder;
    private Packaged locative;

    @BeforeEach
    void setUp() {
        locative = new Packaged(folder);
    }

    /// @param bytes the line
    /// @param id what the reject names
    /// @param reason what its reason says
    private record Bad(byte[] bytes, String id, String reason) {
        Bad(String line, String id, String reason) {
            this(line.getBytes(StandardCharsets.UTF_8), id, reason);
        }
    }

    @Test
    void a_bad_line_costs_itself_and_is_named_with_its_place() throws Exception {
        byte[] broken = good("broken").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 5] = (byte) 0xff;
        List<Bad> bad =
                List.of(
                        new Bad("not JSON", null, "no JSON"),
                        new Bad("[1, 2]", null, "no JSON object but an array"),
                        new Bad(
                                "{\"id\":\"list\",\"caption\":[1]}",
                                "list",
                                "an array, not a text"),
                        new Bad("{\"id\":\"none\"}", "none", "no field \"caption\""),
                        new Bad("{\"id\":\"empty\",\"caption\":\" \"}", "empty", "is empty"),
                        new Bad(
                                record("long", "left ".repeat(1 << 20)),
                                "long",
                                "characters: over"),
                        new Bad("{\"id\":\"nul\",\"caption\":\"A\\u0000\"}", "nul", "NUL"),
                        new Bad("{\"id\":\"half\",\"caption\":\"A\\ud800\"}", "half", "surrogate"),
                        new Bad(broken, "broken", "broken UTF-8"),
                        new Bad(good("good 0"), "good 0", "duplicate id \"good 0\""));
        var dump = new ByteArrayOutputStream();
        List<Long> offsets = new ArrayList<>();
        for (int i = 0; i < bad.size(); i++) {
            write(dump, good("good " + i));
            offsets.add((long) dump.size());
            dump.writeBytes(bad.get(i).bytes());
            dump.write('\n');
        }
        write(dump, good("last"));
        Files.write(folder.resolve("dump.jsonl"), dump.toByteArray());

        Ended ended = locative.run("synthesize", "dump.jsonl");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err())
                .contains("samples  21 read: 11 answered, 0 refused, 0 failed, 10 rejected")
                .contains("warning  10 of 21 records rejected", "dump.jsonl:2: no JSON");
        List<JsonNode> rejects = rejects("runs/dump/rejected.jsonl");
        assertThat(rejects).hasSameSizeAs(bad);
        for (int i = 0; i < bad.size(); i++) {
            JsonNode reject = rejects.get(i);
            assertThat(reject.get("file").asText()).isEqualTo("dump.jsonl");
            assertThat(reject.get("line").asLong()).isEqualTo(2L * i + 2);
            assertThat(reject.get("offset").asLong()).isEqualTo(offsets.get(i));
            assertThat(reject.get("id").textValue()).isEqualTo(bad.get(i).id());
            assertThat(reject.get("reason").asText()).contains(bad.get(i).reason());
        }

        Ended selected = locative.run("select", "dump.jsonl", "--out", "kept.jsonl");
        assertThat(selected.code()).as(selected.err()).isEqualTo(3);
        assertThat(rejects("kept.rejected.jsonl")).isEqualTo(rejects);
    }

    @Test
    void more_rejected_than_answered_is_no_success() throws Exception {
        Files.writeString(folder.resolve("dump.jsonl"), good("a") + "\n{\n{\n");

        assertThat(locative.run("synthesize", "dump.jsonl").code()).isEqualTo(3);
    }

    @Test
    void a_gzip_that_breaks_off_keeps_what_came_before() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 2000; i++) {
                gzip.write((good("s" + i + " " + i * 7919L * i) + "\n").getBytes());
            }
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        Files.write(folder.resolve("dump.jsonl.gz"), half);

        Ended ended = locative.run("select", "dump.jsonl.gz", "--gate", "none", "--out", "kept");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).containsPattern("read \\d[\\d,]*, rejected 1,");
        assertThat(rejects("kept.rejected.jsonl").getFirst().get("reason").asText())
                .contains("gzip");
    }

    @Test
    void a_missing_file_and_a_wrong_source_are_one_line_and_exit_1() throws Exception {
        Files.writeString(folder.resolve("dump.jsonl"), good("a") + "\n");
        Files.writeString(folder.resolve("broken.parquet"), "PAR1 and no more");

        for (String command : List.of("synthesize", "select", "statements", "analyze")) {
            List<String> line = new ArrayList<>(List.of(command, "missing.jsonl"));
            if (List.of("select", "statements").contains(command)) {
                line.addAll(List.of("--out", "x.jsonl"));
            }
            assertThat(failure(line)).startsWith("locative: missing.jsonl: no such file");
        }
        assertThat(failure(List.of("synthesize", "dump.jsonl", "--source", "docci")))
                .contains("dump.jsonl does not fit --source docci", "--source jsonl fits");
        assertThat(failure(List.of("synthesize", "dump.jsonl", "--field", "caption=text")))
                .contains("lacks a field of text", "the fields id, caption");
        assertThat(locative.run("synthesize", "broken.parquet").code()).isEqualTo(1);
        assertThat(failure(List.of("stats", "dump.jsonl"))).contains("is no run directory");
        assertThat(failure(List.of("export", "no", "--format", "trl", "--out", "x")))
                .contains("no is no run directory");
    }

    @Test
    void zero_rows_are_said_and_exit_1() throws Exception {
        Files.writeString(folder.resolve("empty.jsonl"), "");
        Files.writeString(folder.resolve("header.csv"), "id,caption\n");

        for (String dump : List.of("empty.jsonl", "header.csv")) {
            Ended ended = locative.run("synthesize", dump);
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains("the dump holds no record");
        }
    }

    @Test
    void wrong_usage_exits_2() throws Exception {
        for (List<String> line :
                List.of(
                        List.<String>of(),
                        List.of("synthesize"),
                        List.of("synthesize", "a", "--limit", "many"),
                        List.of("export", "a", "--format", "xml", "--out", "b"))) {
            Ended ended = locative.run(line.toArray(String[]::new));
            assertThat(ended.code()).as("%s", line).isEqualTo(2);
            assertThat(ended.err()).startsWith("locative: ").contains("--help");
        }
    }

    @Test
    void a_run_is_not_resumed_with_other_options_nor_by_two_processes() throws Exception {
        StringBuilder dump = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            dump.append(good("s" + i).replace("A red cup", "A red cup, ".repeat(40) + "a cup"))
                    .append('\n');
        }
        Files.writeString(folder.resolve("dump.jsonl"), dump);
        Process first = locative.start(Packaged.line("synthesize", "dump.jsonl", "--out", "run"));
        while (!Files.exists(folder.resolve("run/ledger-00001.jsonl"))) {
            assertThat(first.waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
        }
        Files.createDirectories(folder.resolve("second"));
        Ended second =
                new Packaged(folder.resolve("second"))
                        .run("synthesize", "../dump.jsonl", "--out", "../run");
        first.destroyForcibly().waitFor();

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err()).contains("in use by another locative").hasLineCount(1);
        assertThat(failure(List.of("synthesize", "dump.jsonl", "--out", "run", "--seed", "7")))
                .contains("run was begun with other settings", "option seed: 0 then, 7 now");
        Files.writeString(folder.resolve("dump.jsonl"), dump + good("more") + "\n");
        assertThat(failure(List.of("synthesize", "dump.jsonl", "--out", "run")))
                .contains("size of dump.jsonl");
    }

    @Test
    void without_room_it_stops_with_a_message_and_goes_on_later() throws Exception {
        StringBuilder dump = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            dump.append(good("s" + i)).append('\n');
        }
        Files.writeString(folder.resolve("dump.jsonl"), dump);
        List<String> line =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f 100; exec \"$@\"", "-"));
        line.addAll(Packaged.line("synthesize", "dump.jsonl", "--out", "run"));

        Ended full = locative.process(line);

        assertThat(full.code()).isEqualTo(1);
        assertThat(full.err()).contains("cannot write", "it resumes");
        Ended later = locative.run("synthesize", "dump.jsonl", "--out", "run");
        assertThat(later.code()).as(later.err()).isZero();
        assertThat(later.firstLine()).startsWith("resuming run: ");
        assertThat(later.err()).contains("samples  600 read: 600 answered");
    }

    /// The one line that a failing command says.
    private String failure(List<String> line) throws IOException, InterruptedException {
        Ended ended = locative.run(line.toArray(String[]::new));
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("locative: ").hasLineCount(1);
        return ended.err();
    }

    private List<JsonNode> rejects(String file) throws IOException {
        List<JsonNode> rejects = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            rejects.add(JSON.readTree(line));
        }
        return rejects;
    }

    private static void write(ByteArrayOutputStream dump, String line) {
        dump.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String good(String id) {
        return record(id, CAPTION);
    }

    private static String record(String id, String caption) {
        return JSON.createObjectNode().put("id", id).put("caption", caption).toString();
    }
}
