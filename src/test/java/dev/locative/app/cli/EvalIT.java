package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.app.cli.Packaged.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged `eval` and `compare` on the bundled samples.
class EvalIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLES = Packaged.sample("benchmarks").toString();
    private static final Path VSR = Packaged.sample("benchmarks/vsr/random/test.jsonl");

    @TempDir private Path folder;
    private Packaged locative;

    @BeforeEach
    void start() {
        locative = new Packaged(folder);
    }

    private Ended eval(String benchmark, String contestant, String... more)
            throws IOException, InterruptedException {
        List<String> line =
                Packaged.line(
                        "eval", benchmark, "--data", SAMPLES, "--contestant", contestant, "--json");
        line.addAll(List.of(more));
        return locative.process(line);
    }

    /// The right answers to the bundled part of VSR, the first few of them denied.
    private Path replies(int wrong) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(VSR)) {
            boolean truth = JSON.readTree(line).get("label").asInt() == 1 ^ lines.size() < wrong;
            lines.add("{\"item\": %d, \"reply\": \"%s.\"}".formatted(lines.size(), truth));
        }
        return Files.write(folder.resolve("said-" + wrong + ".jsonl"), lines);
    }

    @Test
    void chance_answers_the_samples_with_pages_and_replies_left_behind() throws Exception {
        Ended ended = eval("whatsup", "random", "--limit", "20");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out().lines()).hasSize(2);
        JsonNode first = JSON.readTree(ended.out().lines().findFirst().orElseThrow());
        assertThat(first.at("/benchmark").asText()).isEqualTo("whatsup-a");
        assertThat(first.at("/counts/answered").asInt()).isEqualTo(20);
        Path run = folder.resolve("evals/random");
        assertThat(run.resolve("report.html")).isNotEmptyFile();
        assertThat(run.resolve("report.md")).isNotEmptyFile();
        assertThat(Files.readAllLines(run.resolve("whatsup-a/replies.jsonl"))).hasSize(20);
        assertThat(Files.readAllLines(run.resolve("whatsup-a/scores.jsonl"))).hasSize(20);
    }

    @Test
    void replies_made_elsewhere_are_scored_and_two_runs_compared() throws Exception {
        Ended bad = eval("vsr-random", "replies:" + replies(10), "--out", "bad");
        Ended good = eval("vsr-random", "replies:" + replies(2), "--out", "good");
        assertThat(JSON.readTree(bad.out()).at("/metrics/accuracy").asDouble())
                .isEqualTo(0.75, within(1e-12));
        assertThat(JSON.readTree(good.out()).at("/metrics/accuracy").asDouble())
                .isEqualTo(0.95, within(1e-12));
        Ended compared = locative.run("compare", "bad", "good");
        assertThat(compared.code()).as(compared.err()).isZero();
        assertThat(compared.out())
                .contains("right -> wrong: 0; wrong -> right: 8; McNemar", "p = 0.0078");
        assertThat(folder.resolve("good/compare.html")).isNotEmptyFile();
    }

    @Test
    void the_rule_may_change_without_asking_again_but_not_the_contestant() throws Exception {
        eval("vsr-random", "constant:Yes", "--out", "run");
        Ended again = eval("vsr-random", "constant:Yes", "--out", "run", "--rule", "vlmevalkit");
        JsonNode line = JSON.readTree(again.out());
        assertThat(line.at("/rule").asText()).isEqualTo("vlmevalkit");
        assertThat(line.at("/metrics/recall").asDouble()).isPositive();
        assertThat(Files.readAllLines(folder.resolve("run/vsr-random/replies.jsonl"))).hasSize(40);
        Ended other = eval("vsr-random", "constant:No", "--out", "run");
        assertThat(other.code()).isEqualTo(ExitCode.ERROR);
        assertThat(other.err()).contains("constant:Yes then, constant:No now");
    }

    @Test
    void missing_images_are_told_before_anything_is_asked() throws Exception {
        Ended ended =
                eval("vsr-random", "server:m", "--endpoint", "http://127.0.0.1:9", "--out", "run");
        assertThat(ended.code()).isEqualTo(ExitCode.ERROR);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("40 images are missing", "--images DIR");
        assertThat(Files.readAllLines(folder.resolve("run/vsr-random.missing-images.txt")))
                .hasSize(40);
    }

    @Test
    void what_there_is_stands_in_a_list() throws Exception {
        Ended ended = locative.run("eval", "--list");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("3dsrbench", "mmmu", "pope = pope-random");
    }

    @Test
    void a_wrong_benchmark_names_those_there_are() throws Exception {
        Ended ended = eval("vrs", "random");
        assertThat(ended.code()).isEqualTo(ExitCode.ERROR);
        assertThat(ended.err()).contains("'vrs'", "vsr-zeroshot");
    }
}
