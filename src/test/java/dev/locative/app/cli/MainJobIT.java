package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.app.ExportFormat;
import dev.locative.app.cli.Packaged.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user does with the bundled captions, command after command.
class MainJobIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCCI = Packaged.sample("docci.jsonlines").toString();

    @TempDir static Path folder;
    private static Packaged locative;
    private static Ended synthesized;

    @BeforeAll
    static void makeARun() throws Exception {
        locative = new Packaged(folder);
        synthesized = locative.run("synthesize", DOCCI);
    }

    @Test
    void synthesize_says_what_it_does_and_what_came_of_it() {
        assertThat(synthesized.code()).as(synthesized.err()).isZero();
        assertThat(synthesized.out()).isEmpty();
        assertThat(synthesized.err().lines().toList())
                .hasSize(5)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("source docci, recognised by"),
                        line -> assertThat(line).contains(" -> runs/docci: gate lexical,"),
                        line -> assertThat(line).startsWith("samples  22 read: "),
                        line -> assertThat(line).matches("pairs    \\d+ generated, \\d+ kept, .*"),
                        line -> assertThat(line).startsWith("run      runs/docci ("));
        assertThat(folder.resolve("runs/docci"))
                .isDirectoryContaining("glob:**/{run,summary}.json")
                .isDirectoryContaining("glob:**/ledger-00001.jsonl");
    }

    @Test
    void the_same_command_again_reuses_everything() throws Exception {
        Ended again = locative.run("synthesize", DOCCI, "--out", "runs/docci", "--width", "1");

        assertThat(again.code()).isZero();
        assertThat(again.firstLine())
                .startsWith("resuming runs/docci: 22 reused, 0 redone ")
                .endsWith(" 0 left");
    }

    @Test
    void a_dry_run_prints_pairs_and_writes_nothing() throws Exception {
        Ended dry = locative.run("synthesize", DOCCI, "--dry-run", "--limit", "2", "--out", "no");

        assertThat(dry.code()).isZero();
        assertThat(dry.out()).contains("  + Q: ", "    A: ");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void stats_agree_with_the_summary_in_text_json_and_page() throws Exception {
        JsonNode summary = json(Files.readString(folder.resolve("runs/docci/summary.json")));
        Ended asJson = locative.run("stats", "runs/docci", "--json");
        JsonNode stats = json(asJson.out());

        assertThat(asJson.code()).isZero();
        for (String key : List.of("read", "rejected", "refused", "answered", "failed")) {
            assertThat(stats.at("/samples/" + key).isIntegralNumber()).as(key).isTrue();
            assertThat(stats.at("/samples/" + key)).isEqualTo(summary.at("/samples/" + key));
        }
        for (String key : List.of("generated", "kept")) {
            assertThat(stats.at("/pairs/" + key)).isEqualTo(summary.at("/pairs/" + key));
        }
        assertThat(summary.at("/pairs/kept").asInt()).isGreaterThan(4 * 22);
        assertThat(stats.at("/checks").properties())
                .isNotEmpty()
                .allSatisfy(check -> {
                    assertThat(check.getValue().at("/kept").isIntegralNumber()).isTrue();
                    assertThat(check.getValue().at("/dropped").isIntegralNumber()).isTrue();
                });

        Ended asText = locative.run("stats", "runs/docci");
        assertThat(asText.out()).contains("Funnel", "Checks on pairs", "Sources");
        assertThat(asText.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(Files.readString(folder.resolve("runs/docci/report.html")))
                .startsWith("<!doctype html>")
                .doesNotContain("http://", "src=");
    }

    @Test
    void every_format_exports_all_kept_pairs() throws Exception {
        long kept =
                json(Files.readString(folder.resolve("runs/docci/summary.json")))
                        .at("/pairs/kept")
                        .asLong();
        for (ExportFormat format : ExportFormat.values()) {
            String out = "out-" + format.label();
            Ended ended =
                    locative.run("export", "runs/docci", "--format", format.label(), "--out", out);

            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(ended.out().lines())
                    .isNotEmpty()
                    .allMatch(file -> Files.isRegularFile(folder.resolve(file)));
            JsonNode counts = json(Files.readString(folder.resolve(out).resolve("export.json")));
            assertThat(counts.at("/pairs").asLong()).isEqualTo(kept);
            assertThat(folder.resolve(out).resolve("README.md")).content().startsWith("---\n");
        }
    }

    @Test
    void statements_give_what_the_reader_found() throws Exception {
        Ended ended = locative.run("statements", DOCCI, "--out", "statements.jsonl");

        assertThat(ended.code()).as(ended.err()).isZero();
        List<JsonNode> lines = lines("statements.jsonl");
        assertThat(lines).hasSize(22);
        assertThat(lines.stream().flatMap(line -> Stream.of(line.get("statements").get(0))))
                .allSatisfy(statement ->
                        assertThat(statement.propertyStream().map(Map.Entry::getKey))
                                .startsWith(
                                        "thing",
                                        "relation",
                                        "class",
                                        "reference",
                                        "quote",
                                        "frame"));
    }

    @Test
    void select_writes_captions_that_synthesize_reads() throws Exception {
        Ended ended = locative.run("select", DOCCI, "--out", "kept.jsonl");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(lines("kept.jsonl")).hasSizeBetween(20, 22);
        Ended again = locative.run("synthesize", "kept.jsonl");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(Files.readString(folder.resolve("runs/kept/ledger-00001.jsonl")))
                .contains("\"source\":\"docci\"");
    }

    @Test
    void analyze_counts_relations() throws Exception {
        JsonNode counts = json(locative.run("analyze", DOCCI, "--json").out());

        assertThat(counts.at("/captions").asInt()).isEqualTo(22);
        assertThat(locative.run("analyze", DOCCI).out()).contains("next_to_beside_adjacent");
    }

    @Test
    void retune_makes_a_run_of_its_own_that_exports() throws Exception {
        Ended ended =
                locative.run("retune", "runs/docci", "--cutoff", "grounded=1.0", "--out", "strict");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains(" kept before, ", "run      strict");
        assertThat(locative.run("stats", "strict").code()).isZero();
        assertThat(locative.run("export", "strict", "--format", "trl", "--out", "x").code())
                .isZero();
    }

    @Test
    void eval_gate_measures_the_gate() throws Exception {
        JsonNode report = json(locative.run("eval-gate", "--json").out());

        assertThat(report.findValue("precision").asDouble()).isGreaterThan(0.9);
    }

    private static List<JsonNode> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream().map(MainJobIT::json).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
