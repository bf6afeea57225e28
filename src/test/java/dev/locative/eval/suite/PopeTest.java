package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Item;
import dev.locative.eval.Scores;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopeTest {
    private static final Pope POPULAR = new Pope("popular");

    @TempDir Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"random", "adversarial"})
    void the_figures_of_three_programs_are_met(String part) {
        Suite.unpack("coco_pope_" + part + ".json", dir);
        JsonNode vector = Suite.vector("pope_lmms_eval.json").path("splits").path(part);
        List<String> replies =
                StreamSupport.stream(vector.path("predictions").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
        Pope benchmark = new Pope(part);
        List<Item> items = Suite.items(benchmark, dir);
        assertThat(items).hasSameSizeAs(replies).hasSize(3000);
        Map<String, Scores> scores = Suite.scores(benchmark, items, replies);

        met(scores.get("official"), vector.path("official"), 9);
        met(scores.get("lmms-eval"), vector.path("lmms_eval"), 5);
        JsonNode suite = vector.path("vlmevalkit");
        Map<String, Double> ours = scores.get("vlmevalkit").metrics();
        Suite.same(ours, "accuracy", suite.path("acc").asDouble() / 100);
        Suite.same(ours, "precision", suite.path("precision").asDouble() / 100);
        Suite.same(ours, "recall", suite.path("recall").asDouble() / 100);
        Suite.same(ours, "f1", suite.path("Overall(f1)").asDouble() / 100);
        assertThat(ours).hasSize(4);
    }

    private static void met(Scores scores, JsonNode expected, int size) {
        assertThat(expected).hasSize(size);
        assertThat(scores.metrics()).hasSize(size);
        expected.properties()
                .forEach(one ->
                        Suite.same(scores.metrics(), one.getKey(), one.getValue().asDouble()));
    }

    private static String row(int id, String label) {
        return """
        {"question_id": %d, "image": "COCO_val2014_000000310196.jpg", "text": "Is there a car in the image?", "label": "%s"}\
        """
                .formatted(id, label);
    }

    @Test
    void a_ratio_of_nothing_is_nought_in_the_suites_and_no_figure_officially() {
        Suite.write(dir.resolve("coco_pope_popular.json"), row(1, "no"), row(2, "no"));
        Map<String, Scores> scores =
                Suite.scores(POPULAR, Suite.items(POPULAR, dir), List.of("no", "No"));
        assertThat(scores.get("official").metrics())
                .containsEntry("accuracy", 1.0)
                .doesNotContainKeys("precision", "recall", "f1");
        assertThat(scores.get("lmms-eval").metrics())
                .containsEntry("precision", 0.0)
                .containsEntry("recall", 0.0)
                .containsEntry("f1", 0.0)
                .containsEntry("yes_ratio", 0.0);
        assertThat(scores.get("vlmevalkit").metrics()).containsEntry("f1", 0.0);
    }

    @Test
    void images_of_coco_are_found_under_their_newer_names() {
        Suite.write(dir.resolve("coco_pope_popular.json"), row(1, "yes"));
        Suite.write(dir.resolve("val2017/000000310196.jpg"), "a picture");
        Item item = Suite.items(POPULAR, dir).getFirst();
        assertThat(item.images().getFirst().present()).isTrue();
        assertThat(item.id()).isEqualTo("1");
    }

    @Test
    void a_file_of_all_parts_gives_each_its_own_rows() {
        String image = "R0lGODlhAQABAAAAACw=".repeat(5);
        Suite.write(
                dir.resolve("POPE.tsv"),
                "index\timage\tquestion\tanswer\tcategory",
                "0\t" + image + "\tIs there a cat?\tYes\tadversarial,popular",
                "1\t0\tIs there a dog?\tNo\trandom",
                "2\t0\tIs there a cow?\tNo\tpopular");
        List<Item> items = Suite.items(POPULAR, dir);
        assertThat(items).extracting(Item::id).containsExactly("0", "2");
        assertThat(items.getLast().images().getFirst().present()).isTrue();
        assertThat(items.getLast().row()).isEqualTo(2);
    }

    @Test
    void parquet_is_read_by_part_or_by_category() {
        String rows =
                """
                SELECT i AS id, i AS question_id, 'Is it ' || i || '?' AS question,
                       CASE i %% 2 WHEN 0 THEN 'yes' ELSE 'no' END AS answer,
                       'COCO_val2014_000000310196' AS image_source,
                       {'bytes': 'abc'::BLOB, 'path': NULL} AS image, c AS category
                FROM range(1, 4) r(i), (VALUES %s) v(c)\
                """;
        Suite.parquet(
                dir.resolve("data/test-00000-of-00001.parquet"),
                rows.formatted("('random'), ('popular')"));
        List<Item> items = Suite.items(POPULAR, dir);
        assertThat(items).extracting(Item::id).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(items.getFirst().images().getFirst().bytes()).hasSize(3);
        Suite.parquet(
                dir.resolve("Full/popular-00000-of-00001.parquet"), rows.formatted("('popular')"));
        assertThat(Suite.items(POPULAR, dir))
                .extracting(Item::place)
                .allMatch(place -> place.startsWith("popular-"));
    }

    @Test
    void prompts_are_the_suites_own() {
        Suite.asks(POPULAR, "qwen2-vl", "HallusionBench", "VLMEvalKit Qwen2-VL");
        Suite.asks(POPULAR, "vlmevalkit", "HallusionBench", "VLMEvalKit");
    }

    @Test
    void wrong_rows_are_told() {
        Path file = dir.resolve("coco_pope_popular.json");
        Suite.write(file, row(1, "yes"), row(2, "maybe"));
        assertThatThrownBy(() -> Suite.items(POPULAR, dir))
                .hasMessageContaining("coco_pope_popular.json, row 1 (line 2)")
                .hasMessageContaining("\"label\" is 'maybe', and must be Yes or No");
        Suite.write(file, row(1, "yes"), row(1, "no"));
        assertThatThrownBy(() -> Suite.items(POPULAR, dir))
                .hasMessageContaining("row 1 (line 2) have one id, '1'")
                .hasMessageContaining("row 0 (line 1)");
        Suite.write(file, "{\"question_id\": 1, \"image\": \"a.jpg\"}");
        assertThatThrownBy(() -> Suite.items(POPULAR, dir))
                .hasMessageContaining("no column \"text\" or \"question\"");
        Suite.write(
                dir.resolve("tsv/POPE.tsv"),
                "index\timage\tquestion\tanswer\tcategory",
                "0\tx\tIs there a cat?\tYes\trandom");
        assertThatThrownBy(() -> Suite.items(POPULAR, dir.resolve("tsv")))
                .hasMessageContaining("no row of the category popular");
    }
}
