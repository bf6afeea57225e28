package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Item;
import dev.locative.eval.Scores;
import dev.locative.eval.score.Interval;
import dev.locative.eval.score.RuleResult;
import dev.locative.eval.table.ItemImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HallusionBenchTest {
    private static final HallusionBench BENCHMARK = new HallusionBench();

    @TempDir Path dir;

    private Map<String, RuleResult> vector() {
        Suite.unpack("HallusionBench.json", dir);
        List<Item> items = Suite.items(BENCHMARK, dir);
        List<String> replies = new ArrayList<>();
        for (JsonNode one : Suite.vector("hallusionbench.json").path("predictions")) {
            assertThat(items.get(replies.size()).id()).isEqualTo(one.path("index").asText());
            replies.add(one.path("prediction").asText());
        }
        return Suite.results(BENCHMARK, items, replies);
    }

    @Test
    void vlmevalkits_figures_are_met_overall_by_category_and_by_subcategory() {
        Scores scores = vector().get("vlmevalkit").scores();
        JsonNode expected =
                Suite.vector("hallusionbench.json").path("expected_vlmevalkit_image951");
        double sum = 0;
        for (String figure : List.of("aAcc", "fAcc", "qAcc")) {
            double overall = expected.path("Overall").path(figure).asDouble() / 100;
            sum += overall;
            Suite.same(scores.metrics(), figure, overall);
            for (String facet : List.of("category", "subcategory")) {
                assertThat(scores.by().get(facet)).hasSize(facet.equals("category") ? 2 : 8);
                scores.by()
                        .get(facet)
                        .forEach((slice, figures) ->
                                Suite.same(
                                        figures,
                                        figure,
                                        expected.path(slice).path(figure).asDouble() / 100));
            }
        }
        Suite.same(scores.metrics(), "overall", sum / 3);
        Suite.same(scores.by().get("category").get("VD"), "n", 591);
    }

    /// Computed by the benchmark's own functions from the same replies, those with neither yes nor
    /// no taken as unclear.
    @Test
    void the_official_figures_count_questions_without_figure_too() {
        Scores scores = vector().get("official").scores();
        Suite.same(scores.metrics(), "aAcc", 0.6297608503100088);
        Suite.same(scores.metrics(), "fAcc", 0.30057803468208094);
        Suite.same(scores.metrics(), "qAcc", 0.32967032967032966);
        Suite.same(scores.metrics(), "easy", 264.0 / 455);
        Suite.same(scores.metrics(), "hard", 234.0 / 430);
        Suite.same(scores.by().get("category").get("VS"), "fAcc", 0.1896551724137931);
    }

    @Test
    void lmms_evals_figures_without_a_judge_look_for_yes_anywhere() {
        Scores scores = vector().get("lmms-eval").scores();
        Suite.same(scores.metrics(), "aAcc", 0.668769716088328);
        Suite.same(scores.metrics(), "fAcc", 0.36416184971098264);
        Suite.same(scores.metrics(), "qAcc", 0.4461538461538462);
    }

    @Test
    void headline_figures_have_intervals_around_them() {
        RuleResult result = vector().get("official");
        assertThat(result.intervals()).containsOnlyKeys(result.headline());
        result.intervals()
                .forEach((name, interval) -> {
                    assertThat(result.scores().metrics().get(name))
                            .isBetween(interval.low() - 0.02, interval.high() + 0.02);
                    assertThat(interval).extracting(Interval::low).isNotEqualTo(interval.high());
                });
    }

    private static String row(String category, String visual, String figure, String gold) {
        return """
        {"category": "%s", "subcategory": "ocr", "visual_input": "%s", "set_id": "3", "figure_id": "%s", "question_id": "0", "question": "Is it?", "gt_answer": "%s", "filename": null}\
        """
                .formatted(category, visual, figure, gold);
    }

    @Test
    void not_knowing_is_right_only_where_there_is_no_figure() {
        Suite.write(
                dir.resolve("HallusionBench.json"),
                "[" + row("VS", "0", "0", "0") + ",",
                row("VS", "1", "1", "1") + ",",
                row("VD", "1", "0", "1") + "]");
        List<Item> items = Suite.items(BENCHMARK, dir);
        Scores official =
                Suite.scores(BENCHMARK, items, List.of("It is unclear.", "Unclear.", "Unclear."))
                        .get("official");
        Suite.same(official.metrics(), "aAcc", 1 / 3.0);
        Suite.same(official.metrics(), "fAcc", 0);
        assertThat(items.getFirst().images()).isEmpty();
        assertThat(items.getLast().images()).hasSize(1);
    }

    @Test
    void subcategories_of_one_name_are_two_for_the_benchmark_and_one_for_vlmevalkit() {
        Suite.write(
                dir.resolve("HallusionBench.json"),
                "[" + row("VS", "1", "1", "1") + ",",
                row("VD", "2", "1", "1") + "]");
        Map<String, Scores> scores =
                Suite.scores(BENCHMARK, Suite.items(BENCHMARK, dir), List.of("Yes", "No"));
        Suite.same(scores.get("official").metrics(), "qAcc", 0.5);
        Suite.same(scores.get("lmms-eval").metrics(), "qAcc", 0.5);
        Suite.same(scores.get("vlmevalkit").metrics(), "qAcc", 0);
        Suite.same(scores.get("vlmevalkit").by().get("category").get("VS"), "qAcc", 1);
    }

    @Test
    void an_image_of_another_folder_does_not_stand_in_for_a_missing_one() {
        Suite.write(
                dir.resolve("HallusionBench.json"),
                "[" + row("VS", "1", "1", "1") + ",",
                row("VD", "1", "1", "1") + "]");
        Suite.write(dir.resolve("hallusion_bench/VD/ocr/3_1.png"), "a picture");
        List<Item> items = Suite.items(BENCHMARK, dir);
        ItemImage missing = items.getFirst().images().getFirst();
        assertThat(missing.present()).isFalse();
        assertThatThrownBy(missing::bytes)
                .hasMessageContaining("VS/ocr/3_1.png is not there, only ")
                .hasMessageContaining("--images");
        assertThat(items.get(1).images().getFirst().present()).isTrue();
    }

    @Test
    void vlmevalkits_file_holds_the_images_and_all_else_in_the_index() {
        String image = "R0lGODlhAQABAAAAACw=".repeat(5);
        Suite.write(
                dir.resolve("HallusionBench.tsv"),
                "index\tcategory\tl2-category\tquestion\tanswer\timage",
                "VD_ocr_1_2_0_1\tVD\tocr\tIs it?\tYes\t" + image,
                "VD_ocr_2_2_1_1\tVD\tocr\tIs it?\tNo\tVD_ocr_1_2_0_1");
        List<Item> items = Suite.items(BENCHMARK, dir);
        assertThat(items).extracting(Item::id).containsExactly("VD_ocr_1_2_0_1", "VD_ocr_2_2_1_1");
        assertThat(items.getLast().facet("figure")).isEqualTo("1");
        assertThat(items.getLast().task().right()).isEqualTo("No");
        assertThat(items.getLast().images().getFirst().present()).isTrue();
    }

    @Test
    void parquet_holds_the_questions_with_an_image() {
        Suite.parquet(
                dir.resolve("data/image-00000-of-00001.parquet"),
                """
                SELECT 'VS' AS category, 'map' AS subcategory, '1' AS visual_input, '4' AS set_id,
                       '1' AS figure_id, i::VARCHAR AS question_id, 'Is it?' AS question,
                       i::VARCHAR AS gt_answer, './VS/map/4_1.png' AS filename,
                       {'bytes': 'abc'::BLOB, 'path': NULL} AS image
                FROM range(2) r(i)\
                """);
        Suite.parquet(dir.resolve("data/non_image-00000-of-00001.parquet"), "SELECT 1 AS category");
        List<Item> items = Suite.items(BENCHMARK, dir);
        assertThat(items).extracting(Item::id).containsExactly("VS_map_1_4_1_0", "VS_map_1_4_1_1");
        assertThat(items.getFirst().images().getFirst().bytes()).hasSize(3);
    }

    @Test
    void prompts_are_the_suites_own() {
        Suite.asks(BENCHMARK, "vlmevalkit", "HallusionBench", "VLMEvalKit");
        Suite.asks(BENCHMARK, "qwen2-vl", "HallusionBench", "VLMEvalKit Qwen2-VL");
    }

    @Test
    void a_wrong_answer_a_second_row_and_a_missing_column_are_told() {
        Path file = dir.resolve("HallusionBench.json");
        Suite.write(file, "[" + row("VS", "0", "0", "2") + "]");
        assertThatThrownBy(() -> Suite.items(BENCHMARK, dir))
                .hasMessageContaining("HallusionBench.json, row 0")
                .hasMessageContaining("\"gt_answer\" is '2', and must be 0 or 1");
        Suite.write(file, "[" + row("VS", "0", "0", "1") + ",", row("VS", "0", "0", "1") + "]");
        assertThatThrownBy(() -> Suite.items(BENCHMARK, dir))
                .hasMessageContaining("row 1")
                .hasMessageContaining("'VS_ocr_0_3_0_0'")
                .hasMessageContaining("row 0");
        Suite.write(file, "[{\"question\": \"Is it?\", \"answer\": \"1\"}]");
        assertThatThrownBy(() -> Suite.items(BENCHMARK, dir)).hasMessageContaining("\"gt_answer\"");
        Suite.write(file, "[" + row("VS", "0", "0", "1") + ",", "{\"category\": \"V");
        assertThatThrownBy(() -> Suite.items(BENCHMARK, dir))
                .hasMessageContaining("HallusionBench.json, row 1");
        Suite.write(
                dir.resolve("tsv/HallusionBench.tsv"),
                "index\tquestion\tanswer\timage",
                "VD_ocr_1_2\tIs it?\tYes\tx");
        assertThatThrownBy(() -> Suite.items(BENCHMARK, dir.resolve("tsv")))
                .hasMessageContaining("VD_figure_1_0_1_0");
    }
}
