package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Scores;
import dev.locative.eval.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MmbenchTest {
    private static final List<String> HEAD =
            List.of(
                    "index",
                    "question",
                    "hint",
                    "A",
                    "B",
                    "C",
                    "D",
                    "answer",
                    "category",
                    "image",
                    "l2-category",
                    "split");

    private final Mmbench bench = new Mmbench();

    @TempDir private Path folder;

    @Test
    void theReportOfVlmevalkitIsMet() {
        JsonNode vector = Suite.vector("mmbench_circular.json");
        List<Item> items = items(vector.path("rows"));
        JsonNode expected = vector.path("expected_report_acc");
        for (String rule : List.of("official", "vlmevalkit")) {
            Scores scores = scores(rule, items, vector.path("rows"));
            Choices.same(rule, scores.metrics(), "circular", expected.path("Overall"));
            Choices.same(rule, scores.metrics(), "accuracy", expected.path("Overall"));
            Choices.same(
                    rule,
                    scores.by().get("split").get("dev"),
                    "circular",
                    expected.path("Overall"));
            Choices.same(
                    rule, scores.metrics(), "vanilla", vector.path("vanilla_first_pass_overall"));
            for (String facet : List.of("l2-category", "category")) {
                scores.by()
                        .get(facet)
                        .forEach((slice, figures) ->
                                Choices.same(slice, figures, "circular", expected.path(slice)));
            }
            assertThat(scores.by().get("l2-category")).containsOnlyKeys("CP", "FP-S", "FP-C");
        }
    }

    @Test
    void eachQuestionIsRightOnlyAsAWhole() {
        JsonNode vector = Suite.vector("mmbench_circular.json");
        hits(vector.path("rows"), "official", "circular", vector.path("expected_hit_by_index"));
        hits(vector.path("rows"), "official", "vanilla", vector.path("vanilla_first_pass_hit"));
    }

    static Stream<JsonNode> sets() {
        return Choices.list(Suite.vector("../parse/mmbench_circular_lmms_eval.json").path("sets"))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void eachQuestionHasTheHitOfBothPrograms(JsonNode set) {
        hits(set.path("rows"), "official", "circular", set.path("vlmevalkit_exact_matching_hit"));
        hits(set.path("rows"), "lmms-eval", "circular", set.path("lmms_static_hit"));
    }

    @Test
    void aFileWithEachQuestionOnceGetsTheOtherPasses() {
        JsonNode rows = Suite.vector("mmbench_circular.json").path("rows");
        List<Item> published = items(rows);
        List<List<String>> first =
                Choices.list(rows).stream()
                        .filter(row -> row.path("index").asInt() < 1_000_000)
                        .map(MmbenchTest::cells)
                        .toList();
        List<Item> made = Suite.items(bench, Choices.tsv(folder.resolve("once.tsv"), HEAD, first));

        assertThat(made).extracting(Item::id).isEqualTo(published.stream().map(Item::id).toList());
        assertThat(made)
                .extracting(Item::task)
                .isEqualTo(published.stream().map(Item::task).toList());
        assertThat(scores("official", made, rows).metrics())
                .isEqualTo(scores("official", published, rows).metrics());
    }

    @Test
    void questionsWithoutTheirFirstPassAreLeftOut() {
        Path file =
                Choices.tsv(
                        folder.resolve("MMBench_DEV_EN.tsv"),
                        HEAD,
                        List.of(
                                row("7", "a", "A"),
                                row("1000007", "a", "A"),
                                row("1000008", "a", "A")));
        List<Item> items = Suite.items(bench, file);
        Scores scores = Choices.scores(bench, "official", items, _ -> "A");

        assertThat(scores.metrics()).containsEntry("circular", 1.0);
        assertThat(scores.by().get("split").get("dev")).containsEntry("n", 1.0);
    }

    @Test
    void passesMayBeNumberedOtherwiseWhereTheFileNamesTheirQuestion() {
        List<String> head = new ArrayList<>(HEAD);
        head.add("g_index");
        List<List<String>> rows = new ArrayList<>();
        for (String index : List.of("7", "8")) {
            List<String> row = new ArrayList<>(row(index, "a", "A"));
            row.add("7");
            rows.add(row);
        }
        List<Item> items = Suite.items(bench, Choices.tsv(folder.resolve("x.tsv"), head, rows));

        assertThat(items).extracting(item -> item.facet("question")).containsExactly("7", "7");
        assertThat(
                        Choices.scores(
                                        bench,
                                        "official",
                                        items,
                                        item -> item.id().equals("7") ? "A" : "B")
                                .metrics())
                .containsEntry("circular", 0.0)
                .containsEntry("vanilla", 1.0);
    }

    @Test
    void imagesMayBeThoseOfOtherRowsAndQuestionsMayHaveHints() {
        List<String> other = new ArrayList<>(row("1000007", "a", "A"));
        other.set(HEAD.indexOf("image"), "7");
        other.set(HEAD.indexOf("hint"), "It is dark.");
        Path file =
                Choices.tsv(
                        folder.resolve("mmbench_dev_20230712.tsv"),
                        HEAD,
                        List.of(row("7", "a", "A"), other));
        List<Item> items = Suite.items(bench, folder);

        assertThat(file).exists();
        assertThat(items).allMatch(item -> item.images().getFirst().present());
        assertThat(items.getFirst().task())
                .isInstanceOfSatisfying(
                        Task.Choice.class, task -> assertThat(task.hint()).isNull());
        assertThat(items.getLast().task())
                .isInstanceOfSatisfying(
                        Task.Choice.class,
                        task -> assertThat(task.hint()).isEqualTo("It is dark."));
    }

    @Test
    void parquetAsLmmsEvalPublishesItIsReadToo() {
        Suite.parquet(
                folder.resolve("en/dev-00000-of-00001.parquet"),
                """
                SELECT 5 + 1000000 * k AS index, 'Which?' AS question, 'nan' AS hint, 'a' AS A, 'b' AS B,
                       'nan' AS C, 'nan' AS D, 'A' AS answer, 'ocr' AS category,
                       {'bytes': 'xyz'::BLOB, 'path': NULL} AS image,
                       'coarse_perception' AS "L2-category", 'dev' AS split
                FROM range(2) t(k)
                """);
        List<Item> items = Suite.items(bench, folder);

        assertThat(items).extracting(Item::id).containsExactly("5", "1000005");
        assertThat(items.getFirst().facets())
                .containsEntry("l2-category", "CP")
                .containsEntry("question", "5");
        assertThat(items.getFirst().task().answers()).containsExactly("A", "B");
        assertThat(items.getFirst().images().getFirst().bytes()).hasSize(3);
    }

    @Test
    void aSplitIsTakenOutOfAFileOfSeveral() {
        List<String> test = new ArrayList<>(row("8", "a", "A"));
        test.set(HEAD.indexOf("split"), "test");
        Path file =
                Choices.tsv(folder.resolve("MMBench.tsv"), HEAD, List.of(row("7", "a", "A"), test));

        assertThat(Suite.items(bench, file)).hasSize(4);
        try (Data data = Data.open(file, List.of(), "test")) {
            assertThat(bench.items(data)).extracting(Item::id).containsExactly("8", "1000008");
        }
        try (Data data = Data.open(file, List.of(), "val")) {
            assertThatThrownBy(() -> bench.items(data))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has no split 'val'; it has: dev, test");
        }
    }

    @Test
    void testFilesAreForTheServer() {
        List<String> row = new ArrayList<>(row("7", "a", ""));
        Path file = Choices.tsv(folder.resolve("MMBench_TEST_EN.tsv"), HEAD, List.of(row));
        Path none =
                Choices.tsv(
                        folder.resolve("none.tsv"),
                        List.of("index", "question", "A", "B", "image"),
                        List.of(List.of("1", "q", "a", "b", Choices.IMAGE)));

        for (Path one : List.of(file, none)) {
            assertThatThrownBy(() -> Suite.items(bench, one))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("holds no answers")
                    .hasMessageContaining("server");
        }
    }

    @Test
    void wrongRowsAreTold() {
        assertThatThrownBy(() -> file(List.of(row("seven", "a", "A"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"index\" is 'seven', and must be a whole number");
        assertThatThrownBy(() -> file(List.of(row("7", "a", "E"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.tsv, row 0 (line 2): \"answer\" is 'E'");
        assertThatThrownBy(() -> file(List.of(row("7", "a", "A"), row("7", "a", "A"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1 (line 3) have one id, '7'");
        assertThatThrownBy(() -> file(List.of(row("7", "a", "A"), row("8", "a", ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1 (line 3): \"answer\" is empty");
        assertThatThrownBy(() -> file(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Item> file(List<List<String>> rows) {
        return Suite.items(bench, Choices.tsv(folder.resolve("x.tsv"), HEAD, rows));
    }

    private static List<String> row(String index, String option, String answer) {
        return List.of(
                index, "Which?", "", option, "b", "", "", answer, "ocr", Choices.IMAGE, "", "dev");
    }

    /// Each question alone has its hit.
    private void hits(JsonNode rows, String rule, String figure, JsonNode expected) {
        List<Item> items = items(rows);
        expected.properties()
                .forEach(hit -> {
                    List<Item> passes =
                            items.stream()
                                    .filter(item -> item.facet("question").equals(hit.getKey()))
                                    .toList();
                    Scores scores = scores(rule, passes, rows);
                    Choices.same(
                            rule + " " + hit.getKey(), scores.metrics(), figure, hit.getValue());
                });
    }

    private Scores scores(String rule, List<Item> items, JsonNode rows) {
        Map<String, String> replies = new HashMap<>();
        rows.forEach(
                row -> replies.put(row.path("index").asText(), row.path("prediction").asText()));
        return Choices.scores(bench, rule, items, item -> replies.get(item.id()));
    }

    private List<Item> items(JsonNode rows) {
        List<List<String>> cells = Choices.list(rows).stream().map(MmbenchTest::cells).toList();
        return Suite.items(bench, Choices.tsv(folder.resolve("MMBench_DEV_EN.tsv"), HEAD, cells));
    }

    private static List<String> cells(JsonNode row) {
        return HEAD.stream()
                .map(column ->
                        column.equals("image")
                                ? Choices.IMAGE
                                : row.path(column).isNull() ? "" : row.path(column).asText())
                .toList();
    }
}
