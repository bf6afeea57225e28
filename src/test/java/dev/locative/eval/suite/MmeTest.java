package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Contestant;
import dev.locative.eval.Item;
import dev.locative.eval.Scores;
import dev.locative.eval.contestant.Replies;
import dev.locative.eval.contestant.ReplyFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MmeTest {
    private static final Mme BENCHMARK = new Mme();

    @TempDir Path dir;

    /// Writes the questions as MME's files have them, and the replies as its results.
    private void files(String folder, Iterable<JsonNode> cases) {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        Map<String, List<String>> results = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode one : cases) {
            String line =
                    String.join(
                            "\t",
                            one.path("image").asText(),
                            "Is it number " + number++ + "? Please answer yes or no.",
                            one.path("gt").asText());
            String task = one.path("category").asText() + ".txt";
            questions.computeIfAbsent(task, _ -> new ArrayList<>()).add(line);
            results.computeIfAbsent(task, _ -> new ArrayList<>())
                    .add(line + "\t" + one.path("pred").asText());
        }
        write("questions" + folder, questions);
        write("results" + folder, results);
    }

    private void write(String folder, Map<String, List<String>> files) {
        files.forEach((name, lines) ->
                Suite.write(dir.resolve(folder).resolve(name), lines.toArray(String[]::new)));
    }

    /// What MME's result folder says, by each rule.
    private Map<String, Scores> scored(String folder) {
        List<Item> items = Suite.items(BENCHMARK, dir.resolve("questions" + folder));
        List<String> told = new ArrayList<>();
        try (Replies replies =
                ReplyFile.read(dir.resolve("results" + folder), "mme", told::add)
                        .to("mme", items)) {
            List<String> said =
                    items.stream()
                            .map(item ->
                                    replies.answer(new Contestant.Asked(item, List.of(), 0))
                                            .reply())
                            .toList();
            assertThat(told).isEmpty();
            return Suite.scores(BENCHMARK, items, said);
        }
    }

    @Test
    void of_the_published_tool_the_files_to_be_filled_in_are_taken_not_those_of_the_example() {
        for (String task : List.of("existence", "count")) {
            String line = "0001.jpg\tIs it " + task + "? Please answer yes or no.\tYes";
            Suite.write(dir.resolve("eval_tool/LaVIN").resolve(task + ".txt"), line + "\tNo");
            Suite.write(dir.resolve("eval_tool/Your_Results").resolve(task + ".txt"), line);
        }

        assertThat(Suite.items(BENCHMARK, dir))
                .extracting(Item::id)
                .containsExactly("existence/0", "count/0");
        assertThat(Suite.items(BENCHMARK, dir.resolve("eval_tool/LaVIN"))).hasSize(2);
    }

    @Test
    void lmms_evals_sums_are_met_over_the_tasks_that_are_there() {
        int sets = 0;
        for (JsonNode set : Suite.vector("mme_lmms_eval.json").path("sets")) {
            String folder = String.valueOf(sets++);
            files(folder, set.path("input"));
            Map<String, Double> ours = scored(folder).get("lmms-eval").metrics();
            met(ours, "perception", set.path("perception"));
            met(ours, "reasoning", set.path("cognition"));
            long tasks =
                    StreamSupport.stream(set.path("input").spliterator(), false)
                            .map(one -> one.path("category").asText())
                            .distinct()
                            .count();
            Suite.same(ours, "tasks", tasks);
        }
        assertThat(sets).isEqualTo(6);
    }

    private static void met(Map<String, Double> ours, String name, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(ours).doesNotContainKey(name);
        } else {
            Suite.same(ours, name, expected.asDouble());
        }
    }

    @Test
    void the_worked_example_gives_the_same_by_every_rule() {
        JsonNode vector = Suite.vector("mme.json").path("worked_small");
        List<String> lines = new ArrayList<>();
        List<String> replies = new ArrayList<>();
        for (JsonNode image : vector.path("input")) {
            for (int i = 0; i < 2; i++) {
                lines.add(
                        "%s\tQuestion %d?\t%s"
                                .formatted(
                                        image.path("img").asText(),
                                        i,
                                        image.path("gt").get(i).asText()));
                replies.add(image.path("pred").get(i).asText());
            }
        }
        Suite.write(dir.resolve("existence.txt"), lines.toArray(String[]::new));
        List<Item> items = Suite.items(BENCHMARK, dir);
        JsonNode expected = vector.path("expected");
        Suite.scores(BENCHMARK, items, replies)
                .forEach((_, scores) -> {
                    Suite.same(scores.metrics(), "acc", expected.path("acc").asDouble());
                    Suite.same(scores.metrics(), "acc+", expected.path("acc_plus").asDouble());
                    Suite.same(scores.metrics(), "existence", expected.path("score").asDouble());
                    Suite.same(scores.metrics(), "perception", expected.path("score").asDouble());
                    Suite.same(scores.by().get("task").get("existence"), "acc", 0.5);
                    assertThat(scores.metrics()).doesNotContainKeys("reasoning", "count");
                });
    }

    @Test
    void all_tasks_right_give_2000_and_800_points() {
        for (String task : Mme.TASKS) {
            Suite.write(
                    dir.resolve("mme/" + task + ".txt"),
                    "0001.png\tIs it " + task + "?\tYes",
                    "0001.png\tIs it not?\tNo");
        }
        List<Item> items = Suite.items(BENCHMARK, dir);
        assertThat(items).hasSize(28);
        assertThat(items.get(1).id()).isEqualTo("existence/1");
        assertThat(items.getLast().id()).isEqualTo("code_reasoning/1");
        assertThat(items.getLast().row()).isEqualTo(27);
        List<String> replies = items.stream().map(item -> item.task().right()).toList();
        Suite.results(BENCHMARK, items, replies)
                .forEach((rule, result) -> {
                    Suite.same(result.scores().metrics(), "perception", 2000);
                    Suite.same(result.scores().metrics(), "reasoning", 800);
                    Suite.same(result.scores().metrics(), "tasks", 14);
                    assertThat(result.scores().metrics())
                            .containsKeys(result.headline().toArray(new String[0]));
                    assertThat(result.intervals().keySet().stream().toList())
                            .isEqualTo(rule.equals("official") ? result.headline() : List.of());
                });
    }

    @Test
    void pairs_are_lines_after_another_officially_and_lines_of_one_image_elsewhere() {
        Suite.write(
                dir.resolve("count.txt"),
                "a.png\tOne?\tYes",
                "b.png\tOne?\tYes",
                "a.png\tTwo?\tNo",
                "b.png\tTwo?\tNo");
        Map<String, Scores> scores =
                Suite.scores(
                        BENCHMARK,
                        Suite.items(BENCHMARK, dir),
                        List.of("yes", "yes", "yes", "yes"));
        Suite.same(scores.get("official").metrics(), "count", 100);
        Suite.same(scores.get("vlmevalkit").metrics(), "count", 50);
        Suite.same(scores.get("lmms-eval").metrics(), "count", 50);
    }

    @Test
    void half_a_pair_counts_in_acc_alone() {
        Suite.write(
                dir.resolve("count.txt"),
                "a.png\tOne?\tYes",
                "a.png\tTwo?\tNo",
                "b.png\tOne?\tYes",
                "b.png\tTwo?\tNo");
        Map<String, Scores> scores =
                Suite.scores(BENCHMARK, Suite.items(BENCHMARK, dir), List.of("yes", "no", "no"));
        Suite.same(scores.get("official").metrics(), "acc", 2 / 3.0);
        Suite.same(scores.get("official").metrics(), "acc+", 1);
    }

    @Test
    void the_same_question_twice_has_its_replies_in_order() {
        Suite.write(
                dir.resolve("questions/OCR.txt"),
                "a.png\tIs it \"x\"?\tYes",
                "a.png\tIs it \"x\"?\tNo");
        Suite.write(
                dir.resolve("results/OCR.txt"),
                "a.png\tIs it \"x\"?\tYes\tYes",
                "a.png\tIs it \"x\"?\tNo\tNo");
        Suite.same(scored("").get("official").metrics(), "OCR", 200);
    }

    @Test
    void results_serve_as_questions_and_the_replies_in_them_are_not_looked_at() {
        Suite.write(dir.resolve("OCR.txt"), "a.png\tOne?\tYes\tNo", "a.png\tTwo?\tNo\t", "");
        assertThat(Suite.items(BENCHMARK, dir))
                .extracting(item -> item.task().right())
                .containsExactly("Yes", "No");
        assertThat(Suite.items(BENCHMARK, dir.resolve("OCR.txt"))).hasSize(2);
    }

    @Test
    void images_lie_in_the_folder_of_their_task() {
        Suite.write(dir.resolve("OCR.txt"), "0001.jpg\tOne?\tYes", "0001.jpg\tTwo?\tNo");
        Suite.write(dir.resolve("artwork.txt"), "0001.jpg\tOne?\tYes", "0001.jpg\tTwo?\tNo");
        Suite.write(
                dir.resolve("MME_Benchmark_release_version/artwork/images/0001.jpg"), "a picture");
        List<Item> items = Suite.items(BENCHMARK, dir);
        assertThat(items.getFirst().facet("task")).isEqualTo("artwork");
        assertThat(items.getFirst().images().getFirst().present()).isTrue();
        assertThat(items.getLast().images().getFirst().present()).isFalse();
        assertThat(items.getLast().images().getFirst().name()).isEqualTo("OCR/0001.jpg");
    }

    @Test
    void vlmevalkits_file_is_read_in_its_order() {
        String image = "R0lGODlhAQABAAAAACw=".repeat(5);
        Suite.write(
                dir.resolve("MME.tsv"),
                "index\timage\timage_path\tquestion\tanswer\tcategory",
                "0\t" + image + "\tOCR/a.png\tOne?\tYes\tOCR",
                "1\t0\tOCR/a.png\tTwo?\tNo\tOCR");
        List<Item> items = Suite.items(BENCHMARK, dir);
        assertThat(items).extracting(Item::id).containsExactly("OCR/0", "OCR/1");
        assertThat(items.getLast().images().getFirst().present()).isTrue();
        assertThat(items.getLast().aliases())
                .contains("1", ReplyFile.mmeName("OCR", "a.png", "Two?", 1));
        Suite.same(
                Suite.scores(BENCHMARK, items, List.of("yes", "no")).get("vlmevalkit").metrics(),
                "perception",
                200);
    }

    @Test
    void parquet_is_read_in_its_order_tasks_between_each_other() {
        Suite.parquet(
                dir.resolve("data/test-00000-of-00001.parquet"),
                """
                SELECT c || '/a.png' AS question_id, {'bytes': 'abc'::BLOB, 'path': NULL} AS image,
                       'Is it ' || i || '?' AS question, CASE i WHEN 0 THEN 'Yes' ELSE 'No' END AS answer,
                       c AS category
                FROM range(2) r(i), (VALUES ('OCR'), ('count')) v(c) ORDER BY i, c\
                """);
        List<Item> items = Suite.items(BENCHMARK, dir);
        assertThat(items)
                .extracting(Item::id)
                .containsExactly("OCR/0", "count/0", "OCR/1", "count/1");
        assertThat(items.getFirst().images().getFirst().bytes()).hasSize(3);
        Suite.scores(BENCHMARK, items, List.of("yes", "yes", "no", "yes"))
                .forEach((_, scores) -> {
                    Suite.same(scores.metrics(), "OCR", 200);
                    Suite.same(scores.metrics(), "count", 50);
                });
    }

    @Test
    void prompts_are_the_suites_own() {
        Suite.asks(BENCHMARK, "vlmevalkit", "MME", "VLMEvalKit");
        Suite.asks(BENCHMARK, "qwen2-vl", "MME", "VLMEvalKit Qwen2-VL");
        Suite.asks(BENCHMARK, "lmms-eval", "MME", "lmms-eval");
    }

    @Test
    void wrong_rows_are_told() {
        Path file = dir.resolve("OCR.txt");
        Suite.write(file, "a.png\tOne?\tYes", "a.png\tTwo?\tnope");
        assertThatThrownBy(() -> Suite.items(BENCHMARK, dir))
                .hasMessageContaining("OCR.txt, row 1 (line 2)")
                .hasMessageContaining("\"answer\" is 'nope', and must be Yes or No");
        Suite.write(file, "a.png\tOne?\tYes", "a.png\tTw");
        assertThatThrownBy(() -> Suite.items(BENCHMARK, dir))
                .hasMessageContaining("OCR.txt, row 1 (line 2)")
                .hasMessageContaining("\"answer\" is empty");
        Suite.write(file, "");
        assertThatThrownBy(() -> Suite.items(BENCHMARK, dir)).hasMessageContaining("OCR.txt");
        Path other = Suite.write(dir.resolve("other.txt"), "a.png\tOne?\tYes");
        assertThatThrownBy(() -> Suite.items(BENCHMARK, other))
                .hasMessageContaining("other.txt is called after none of MME's tasks");
        Path table =
                Suite.write(
                        dir.resolve("MME.tsv"),
                        "index\timage\timage_path\tquestion\tanswer\tcategory",
                        "0\tx\tOCR/a.png\tOne?\tYes\tocr");
        assertThatThrownBy(() -> Suite.items(BENCHMARK, table))
                .hasMessageContaining("\"category\" is 'ocr'");
        assertThatThrownBy(() -> Suite.items(BENCHMARK, dir.resolve("none")))
                .hasMessageContaining("no such file or folder");
    }
}
