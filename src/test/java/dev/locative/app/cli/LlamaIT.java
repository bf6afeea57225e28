package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.app.cli.Packaged.Ended;
import dev.locative.llm.local.TinyGguf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A language model within the packaged command: a real one, but of noise.
class LlamaIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAMPLES = 120;
    private static final int KILLS = 3;

    /// What the JVM dies of when native code reads where it may not.
    private static final String NATIVE_CRASH = "SEGV";

    @TempDir Path folder;
    private Packaged locative;

    @BeforeEach
    void model() throws IOException {
        locative = new Packaged(folder);
        new TinyGguf(7).write(folder.resolve("tiny.gguf"));
        Files.writeString(
                folder.resolve("dump.jsonl"),
                IntStream.range(0, SAMPLES)
                        .mapToObj(i ->
                                "{\"id\": \"s%d\", \"caption\": \"Cup %d stands on a table.\"}"
                                        .formatted(i, i))
                        .collect(Collectors.joining("\n")));
    }

    private static String[] synthesize(String out) {
        return new String[] {
            "synthesize",
            "dump.jsonl",
            "--generator",
            "llama",
            "--model",
            "tiny.gguf",
            "--slots",
            "2",
            "--threads",
            "1",
            "--context",
            "8192",
            "--max-tokens",
            "96",
            "--filters",
            "duplicate",
            "--out",
            out
        };
    }

    @Test
    void writes_pairs_counts_tokens_and_ends() throws Exception {
        Ended whole = locative.run(synthesize("whole"));

        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.err()).contains("120 answered").doesNotContain("llama_model_loader");
        JsonNode summary = JSON.readTree(folder.resolve("whole/summary.json").toFile());
        assertThat(summary.at("/llm/calls").asInt()).isGreaterThanOrEqualTo(SAMPLES);
        assertThat(summary.at("/llm/tokensOut").asInt()).isGreaterThan(SAMPLES);
        assertThat(summary.at("/llm/tokensCached").asInt()).isPositive();
        assertThat(summary.at("/pairs/kept").asInt()).isPositive();
        Ended stats = locative.run("stats", "whole", "--json");
        JsonNode llm = JSON.readTree(stats.out()).path("llm");
        assertThat(llm.path("tokensOut").asInt()).isEqualTo(summary.at("/llm/tokensOut").asInt());
        assertThat(llm.at("/stages/generate").asDouble()).isPositive();
    }

    @Test
    void survives_crashes_and_kills_and_repeats_nothing() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            killAfter(ledgerLines() + 12, i == 0 ? NATIVE_CRASH : "KILL");
        }
        long before = ledgerLines();
        assertThat(before).isBetween(12L, (long) SAMPLES - 1);
        Ended last = locative.run(synthesize("killed"));

        assertThat(last.code()).as(last.err()).isZero();
        assertThat(last.firstLine()).startsWith("resuming killed: " + before + " reused");
        List<String> ids = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("killed/ledger-00001.jsonl"))) {
            ids.add(JSON.readTree(line).get("id").asText());
        }
        assertThat(ids).hasSize(SAMPLES).doesNotHaveDuplicates();
        assertRepliesAnswerAll();
    }

    /// Every raw reply is there, whatever was torn, so the run is made again without the model.
    private void assertRepliesAnswerAll() throws Exception {
        Ended again =
                locative.run(
                        "synthesize",
                        "dump.jsonl",
                        "--generator",
                        "replies",
                        "--from-replies",
                        "killed",
                        "--filters",
                        "duplicate",
                        "--out",
                        "again");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("120 answered");
        assertThat(new TreeSet<>(questions("again"))).isEqualTo(new TreeSet<>(questions("killed")));
    }

    private List<String> questions(String run) throws IOException {
        List<String> questions = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(run).resolve("ledger-00001.jsonl"))) {
            JsonNode outcome = JSON.readTree(line);
            outcome.path("pairs")
                    .forEach(pair ->
                            questions.add(outcome.get("id") + pair.get("question").asText()));
        }
        return questions;
    }

    private void killAfter(long lines, String signal) throws Exception {
        Process process = locative.start(Packaged.line(synthesize("killed")));
        while (ledgerLines() < lines) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("ended before it was killed: %s", locative.said("err"))
                    .isFalse();
        }
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
        assertThat(process.waitFor()).isNotZero();
    }

    private long ledgerLines() throws IOException {
        Path ledger = folder.resolve("killed/ledger-00001.jsonl");
        return Files.exists(ledger)
                ? Files.readString(ledger).chars().filter(c -> c == '\n').count()
                : 0;
    }

    @Test
    void a_file_that_is_no_model_is_named() throws Exception {
        Files.writeString(folder.resolve("tiny.gguf"), "no model at all");
        Ended ended = locative.run(synthesize("none"));

        assertThat(ended.code()).isEqualTo(ExitCode.ERROR);
        assertThat(ended.err()).contains("tiny.gguf").doesNotContain("Exception");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
