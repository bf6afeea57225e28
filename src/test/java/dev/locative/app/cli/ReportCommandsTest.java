package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunManifest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandsTest {
    private final StringWriter out = new StringWriter();
    @TempDir Path dir;

    @Test
    void analyzeReadsADumpAndPrintsJson() throws IOException {
        Path dump = dir.resolve("dump.jsonl");
        Files.writeString(
                dump,
                """
                {"id":"1","caption":"A cat on a mat."}
                {"id":"2","caption":"A red cup."}
                {"id":"3"}
                """);
        assertThat(run("analyze", dump.toString(), "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("captions").asInt()).isEqualTo(2);
        assertThat(json.path("rejected").asInt()).isEqualTo(1);
        assertThat(json.path("stating").asInt()).isEqualTo(1);
        assertThat(json.path("relations")).hasSize(29);
    }

    @Test
    void analyzeStopsAtTheLimit() throws IOException {
        Path dump = dir.resolve("dump.jsonl");
        Files.writeString(
                dump,
                "{\"id\":\"1\",\"caption\":\"on it\"}\n"
                        .repeat(1)
                        .concat("{\"id\":\"2\",\"caption\":\"on it\"}\n"));
        assertThat(run("analyze", dump.toString(), "--limit", "1", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).path("captions").asInt()).isOne();
    }

    @Test
    void evalGatePrintsBothSetsAndTable8() {
        assertThat(run("eval-gate")).isZero();
        assertThat(out.toString())
                .contains("eval/gate.jsonl", "eval/gate-negatives.jsonl", "together", "Table 8");
    }

    @Test
    void evalGateKeepsItsPrecision() throws IOException {
        assertThat(run("eval-gate", "--json")).isZero();
        JsonNode scores = new ObjectMapper().readTree(out.toString()).path("scores");
        assertThat(scores.path(0).path("precision").asDouble()).isGreaterThanOrEqualTo(0.99);
        assertThat(scores.path(0).path("recall").asDouble()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.path(1).path("refused").asInt()).isGreaterThanOrEqualTo(50);
        assertThat(scores.path(2).path("captions").asInt()).isEqualTo(174);
    }

    @Test
    void statsPrintsJsonAndWritesThePage() throws IOException {
        Path run = dir.resolve("run");
        toyRun(run);
        Files.writeString(run.resolve("rejected.jsonl"), "{\"reason\":\"no caption\"}\n");
        assertThat(run("stats", run.toString(), "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("samples").path("read").asInt()).isEqualTo(3);
        assertThat(json.path("samples").path("rejected").asInt()).isEqualTo(1);
        assertThat(json.path("samples").path("refused").asInt()).isEqualTo(1);
        assertThat(json.path("samples").path("answered").asInt()).isEqualTo(1);
        assertThat(json.path("samples").path("failed").asInt()).isZero();
        assertThat(json.path("pairs").path("kept").asInt()).isZero();
        assertThat(json.path("checks").isObject()).isTrue();
        assertThat(run.resolve("report.html")).content().contains("Run run", "gate toy");
    }

    @Test
    void qualityComparesARunWithLabels() throws IOException {
        Path run = dir.resolve("run");
        toyRun(run);
        Path labels = dir.resolve("labels.jsonl");
        Files.writeString(
                labels,
                """
                {"id":"1","question":"q","answer":"a","label":"right"}
                {"id":"2","question":"q","answer":"a","label":"invented","why":"not stated"}
                """);
        assertThat(run("quality", run.toString(), "--labels", labels.toString(), "--json"))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("labels").asInt()).isEqualTo(2);
        assertThat(json.path("matched").asInt()).isZero();
        assertThat(json.path("absent").path("sample refused").asInt()).isOne();
        assertThat(json.path("absent").path("no such pair").asInt()).isOne();
        assertThat(json.path("rows").path(0).path("label").asText()).isEqualTo("right");
        assertThat(json.has("rightKept")).isTrue();
        assertThat(run("quality", run.toString(), "--labels", labels.toString())).isZero();
        assertThat(out.toString()).contains("labels without a pair in the run: 2");
    }

    @Test
    void statsOfNoRunSaysSo() {
        CommandLine line = line();
        line.setExecutionExceptionHandler((e, _, _) -> {
            out.write(String.valueOf(e.getMessage()));
            return 1;
        });
        assertThat(line.execute("stats", dir.toString())).isOne();
        assertThat(out.toString()).contains("no run directory");
    }

    private static void toyRun(Path run) {
        RunManifest manifest =
                new RunManifest(
                        "2026-01-01T00:00:00Z",
                        "0",
                        List.of(),
                        new TreeMap<>(),
                        new RunManifest.TaxonomyStamp("1", "x"),
                        new TreeMap<>(),
                        null);
        try (RunDirectory directory = RunDirectory.open(run, manifest)) {
            directory
                    .ledger()
                    .append(
                            new Outcome.Refused(
                                    new Sample("1", null, "x", "docci"),
                                    new Verdict.Drop("toy", null, "nothing")));
            directory
                    .ledger()
                    .append(new Outcome.Answered(new Sample("2", null, "y", "docci"), List.of()));
        }
    }

    private int run(String... arguments) {
        return line().execute(arguments);
    }

    private CommandLine line() {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()));
    }
}
