package dev.locative.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.locative.eval.run.EvalManifest;
import dev.locative.eval.run.ScoreLine;
import dev.locative.pipeline.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparingTest {
    private static final String HOSTILE = "<script>alert(1)</script> `a` | b";

    @TempDir Path dir;

    /// @param hits 1 for a right reply, 0 for a wrong one, a dash for none
    private Path run(String name, String benchmark, String rule, long bytes, long seed, String hits)
            throws IOException {
        Path run = dir.resolve(name);
        Path folder = Files.createDirectories(run.resolve(benchmark));
        JsonFile.write(
                folder.resolve("run.json"),
                new EvalManifest(
                        "2026-01-01T00:00:00Z",
                        "0.1.0",
                        benchmark,
                        new TreeMap<>(Map.of("test.jsonl", bytes)),
                        name,
                        "paper",
                        new TreeMap<>()));
        List<ScoreLine> lines = new ArrayList<>();
        for (int i = 0; i < hits.length(); i++) {
            if (hits.charAt(i) != '-') {
                boolean hit = hits.charAt(i) == '1';
                SequencedMap<String, ScoreLine.Given> given = new LinkedHashMap<>();
                given.put(rule, new ScoreLine.Given(hit ? "True" : null, hit ? 1 : 0));
                lines.add(
                        new ScoreLine(
                                "i" + i,
                                seed,
                                "test.jsonl, row " + i,
                                "True",
                                hit ? "True" : HOSTILE,
                                null,
                                given));
            }
        }
        ScoreLine.write(folder, lines);
        JsonFile.write(
                folder.resolve("report.json"),
                Map.of(
                        "benchmark",
                        benchmark,
                        "rule",
                        rule,
                        "headline",
                        List.of("accuracy"),
                        "metrics",
                        Map.of("accuracy", 0.5)));
        return run;
    }

    private Path run(String name, String hits) throws IOException {
        return run(name, "vsr-random", "official", 7, 0, hits);
    }

    @Test
    void items_that_both_answered_are_paired() throws IOException {
        Comparison comparison =
                Comparing.of(run("one", "1111111111110011-1"), run("two", "00000000001111111"))
                        .getFirst();
        Comparison.Pairs pairs = comparison.pairs();
        assertThat(pairs.count()).isEqualTo(16);
        assertThat(pairs.onlyA()).isEqualTo(1);
        assertThat(pairs.onlyB()).isEqualTo(1);
        assertThat(pairs.worse()).isEqualTo(10);
        assertThat(pairs.better()).isEqualTo(2);
        assertThat(pairs.rightA()).isEqualTo(14);
        assertThat(pairs.rightB()).isEqualTo(6);
        assertThat(pairs.p()).isCloseTo(0.03857421875, within(1e-12));
        assertThat(pairs.scoreB() - pairs.scoreA()).isCloseTo(-0.5, within(1e-12));
        assertThat(pairs.difference().low()).isBetween(-0.9, -0.6);
        assertThat(pairs.difference().high()).isBetween(-0.3, 0.0);
        assertThat(comparison.changed(true)).extracting(Change::item).containsExactly("i12", "i13");
        assertThat(comparison.notes()).isEmpty();
    }

    @Test
    void a_run_against_itself_has_no_changes() throws IOException {
        Path run = run("one", "1010");
        Comparison comparison = Comparing.of(run, run.resolve("vsr-random")).getFirst();
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.pairs().p()).isEqualTo(1);
        assertThat(CompareText.of(List.of(comparison))).contains("right -> wrong: 0");
    }

    @Test
    void other_files_are_told() throws IOException {
        Comparison comparison =
                Comparing.of(run("one", "10"), run("two", "vsr-random", "official", 8, 0, "10"))
                        .getFirst();
        assertThat(comparison.notes()).hasSize(1);
        assertThat(comparison.notes().getFirst()).contains("files differ").contains("8 bytes");
    }

    @Test
    void runs_that_cannot_be_compared_are_refused_with_what_to_do() throws IOException {
        Path one = run("one", "10");
        assertThatThrownBy(() -> Comparing.of(one, run("two", "vsr-random", "other", 7, 0, "10")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'official'")
                .hasMessageContaining("'other'")
                .hasMessageContaining("--rule");
        assertThatThrownBy(() -> Comparing.of(one, run("three", "mme", "official", 7, 0, "10")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no benchmark is in both runs")
                .hasMessageContaining("mme");
        assertThatThrownBy(
                        () -> Comparing.of(one, run("four", "vsr-random", "official", 7, 5, "10")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seeds [0]")
                .hasMessageContaining("--seed");
        assertThatThrownBy(() -> Comparing.of(one, dir.resolve("nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no folder");
        Files.delete(one.resolve("vsr-random/report.json"));
        assertThatThrownBy(() -> Comparing.of(one, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("report.json");
    }

    @Test
    void every_changed_item_is_in_the_page_and_the_first_ten_on_the_terminal() throws IOException {
        List<Comparison> comparisons =
                Comparing.of(run("one", "1".repeat(30)), run("two", "0".repeat(30)));
        String page = ComparePage.of("A & B", comparisons);
        assertThat(page).contains("row 29").doesNotContain("<script").contains("A &amp; B");
        assertThat(CompareMarkdown.of("A", comparisons)).contains("row 29");
        assertThat(CompareText.of(comparisons)).contains("row 9").doesNotContain("row 10");
        assertThat(CompareJson.line(comparisons.getFirst()))
                .contains("\"item\":\"i29\"")
                .contains("\"right_to_wrong\":30")
                .doesNotContain("\n");
    }
}
