package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Item;
import dev.locative.eval.Scores;
import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import dev.locative.vision.decode.Pictures;
import dev.locative.vision.decode.PngEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeDsrBenchTest {
    private static final List<String> HEAD =
            List.of(
                    "index",
                    "qid",
                    "question",
                    "A",
                    "B",
                    "C",
                    "D",
                    "answer",
                    "category",
                    "image",
                    "image_url");
    private static final List<String> PAIRS =
            List.of(
                    "height_higher",
                    "location_above",
                    "location_closer_to_camera",
                    "location_next_to",
                    "orientation_in_front_of",
                    "orientation_on_the_left",
                    "multi_object_closer_to",
                    "multi_object_facing",
                    "multi_object_parallel",
                    "multi_object_same_direction");
    private static final List<String> FOURS =
            List.of("orientation_viewpoint", "multi_object_viewpoint_towards_object");

    private final ThreeDsrBench bench = new ThreeDsrBench();
    private final List<List<String>> rows = new ArrayList<>();

    @TempDir private Path folder;

    @Test
    void theFiguresOfThreeProgramsAreMet() {
        JsonNode vector = Suite.vector("3dsrbench.json");
        Map<String, String> replies = new HashMap<>();
        for (JsonNode row : vector.path("rows")) {
            String qid = row.path("qid").asText();
            add(qid, row.path("options").asInt(), row.path("category").asText());
            replies.put(qid, row.path("hit").asInt() == 1 ? "A" : "B");
        }
        Function<Item, String> reply = item -> replies.get(item.id());
        List<Item> items = items();

        Scores official = Choices.scores(bench, "official", items, reply);
        JsonNode expected = vector.path("expected_official_script");
        Choices.same("official", official.metrics(), "circular", expected.path("overall"));
        groups(official, "circular", expected);
        groups(official, "accuracy", expected);

        Scores lmms = Choices.scores(bench, "lmms-eval", items, reply);
        expected = vector.path("expected_lmms");
        for (String figure : List.of("vanilla", "flip", "circular", "flip_circular")) {
            Choices.same("lmms-eval", lmms.metrics(), figure, expected.path(figure));
        }
        groups(lmms, "accuracy", expected);

        Scores vlmevalkit = Choices.scores(bench, "vlmevalkit", items, reply);
        expected = vector.path("expected_vlmevalkit");
        settings(vlmevalkit, "vanilla", expected.path("vanilla"));
        settings(vlmevalkit, "flip", expected.path("flip_eval"));
        settings(vlmevalkit, "circular", expected.path("circ_eval"));
        settings(vlmevalkit, "flip_circular", expected.path("flip_circ_eval"));
    }

    @Test
    void eachCircularGroupIsRightOnlyAsAWhole() {
        JsonNode vector = Suite.vector("3dsrbench.json");
        vector.path("expected_groups")
                .properties()
                .forEach(group -> {
                    rows.clear();
                    Map<String, String> replies = new HashMap<>();
                    for (JsonNode row : vector.path("rows")) {
                        String qid = row.path("qid").asText();
                        if (qid.replaceFirst("-.$", "").equals(group.getKey())) {
                            add(qid, row.path("options").asInt(), row.path("category").asText());
                            replies.put(qid, row.path("hit").asInt() == 1 ? "A" : "B");
                        }
                    }
                    Scores scores =
                            Choices.scores(
                                    bench, "official", items(), item -> replies.get(item.id()));
                    Choices.same(group.getKey(), scores.metrics(), "circular", group.getValue());
                });
    }

    /// Each way to answer the rotations of a question, once: what random answers get on average.
    @Test
    void randomAnswersGetThePublishedFifthOfACircularScore() {
        Map<String, String> replies = new HashMap<>();
        for (String category : PAIRS) {
            for (int way = 0; way < 256; way++) {
                ways(category, way, 2, replies);
            }
        }
        for (String category : FOURS) {
            for (int way = 0; way < 256; way++) {
                ways(category, way, 4, replies);
            }
        }
        Scores scores = Choices.scores(bench, "official", items(), item -> replies.get(item.id()));

        assertThat(scores.metrics().get("circular")).isCloseTo(0.209, within(5e-4));
        SequencedMap<String, SequencedMap<String, Double>> groups = scores.by().get("group");
        assertThat(groups.get("height").get("circular")).isEqualTo(0.25);
        assertThat(groups.get("location").get("circular")).isEqualTo(0.25);
        assertThat(groups.get("orientation").get("circular")).isCloseTo(0.168, within(5e-4));
        assertThat(groups.get("multi_object").get("circular")).isCloseTo(0.201, within(5e-4));
        assertThat(scores.by().get("category").get("orientation_viewpoint").get("circular"))
                .isEqualTo(1.0 / 256);
    }

    private void ways(String category, int way, int options, Map<String, String> replies) {
        int rest = way;
        for (int pass = 0; pass < options; pass++) {
            int number = 1000 * (12 + PAIRS.indexOf(category) - 12 * FOURS.indexOf(category)) + way;
            String qid = "%08d".formatted(number) + (pass == 0 ? "" : "-" + pass);
            add(qid, options, category);
            replies.put(qid, String.valueOf((char) ('A' + rest % options)));
            rest /= options;
        }
    }

    @ParameterizedTest
    @CsvSource({"B, B", "'The answer is B.', B", "left, A", "neither, ", "'', "})
    void lettersAreReadAsVlmevalkitDoes(String reply, String letter) {
        rows.add(row("AAAAAAAA", List.of("left", "right", "", ""), "A", "height_higher"));
        Item item = items().getFirst();

        assertThat(bench.rules().getFirst().mark(item, reply).parsed()).isEqualTo(letter);
    }

    @Test
    void itemsAreKnownByQidAndIndex() {
        rows.add(
                row("AAAAAAAA-flip-1", List.of("left", "right", "nan", ""), "B", "location_above"));
        Item item = items().getFirst();

        assertThat(item.id()).isEqualTo("AAAAAAAA-flip-1");
        assertThat(item.aliases()).containsExactly("0");
        assertThat(item.task().answers()).containsExactly("A", "B");
        assertThat(item.facets())
                .containsEntry("group", "location")
                .containsEntry("category", "location_above");
        assertThat(item.images().getFirst().present()).isTrue();
    }

    @Test
    void theCircularFileIsPreferred() {
        rows.add(row("AAAAAAAA", List.of("a", "b", "", ""), "A", "height_higher"));
        Choices.tsv(folder.resolve("3dsrbench_v1_vlmevalkit.tsv"), HEAD, rows);
        rows.add(row("AAAAAAAA-1", List.of("b", "a", "", ""), "B", "height_higher"));
        Choices.tsv(folder.resolve("3dsrbench_v1_vlmevalkit_circular.tsv"), HEAD, rows);

        assertThat(Suite.items(bench, folder)).hasSize(2);
    }

    @Test
    void imagesOfMirroredQuestionsAreMirroredWhereTheFileHasOnlyTheirAddress()
            throws IOException, ImageException {
        Picture picture = new Picture(2, 2, new byte[] {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4});
        Files.createDirectories(folder.resolve("train2017"));
        Files.write(folder.resolve("train2017/000000557944.jpg"), PngEncoder.encode(picture));
        String address = "http://images.cocodataset.org/train2017/000000557944.jpg";
        Suite.parquet(
                folder.resolve("3dsrbench_v1-00000-of-00001.parquet"),
                """
                SELECT qid, 'Which is higher?' AS question, 'cat' AS A, 'dog' AS B, NULL AS C,
                       NULL AS D, 'A' AS answer, 'height_higher' AS category, '%s' AS image_url
                FROM (VALUES ('VIN6MS3J'), ('VIN6MS3J-flip'), ('X9-flip')) t(qid)
                """
                        .formatted(address));
        List<Item> items = Suite.items(bench, folder);

        assertThat(pixels(items.get(0))).isEqualTo(picture.rgb());
        assertThat(pixels(items.get(1))).isEqualTo(new byte[] {2, 2, 2, 1, 1, 1, 4, 4, 4, 3, 3, 3});
        assertThat(items.get(1).images().getFirst().present()).isTrue();
    }

    private static byte[] pixels(Item item) throws ImageException {
        return new Pictures().decode(item.images().getFirst().bytes()).rgb();
    }

    @Test
    void aWrongLetterIsToldWithItsRow() {
        rows.add(row("AAAAAAAA", List.of("a", "b", "", ""), "C", "height_higher"));

        assertThatThrownBy(this::items)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "3dsrbench_v1_vlmevalkit_circular.tsv, row 0 (line 2): \"answer\" is 'C', and must be one of the options' letters: A, B; correct the row");
    }

    @Test
    void anIdThatComesTwiceIsToldWithBothRows() {
        rows.add(row("AAAAAAAA", List.of("a", "b", "", ""), "A", "height_higher"));
        rows.add(row("AAAAAAAA", List.of("a", "b", "", ""), "A", "height_higher"));

        assertThatThrownBy(this::items)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1 (line 3) have one id, 'AAAAAAAA'")
                .hasMessageContaining("row 0 (line 2)");
    }

    @Test
    void aMissingColumnIsNamed() {
        Path file =
                Choices.tsv(
                        folder.resolve("3DSRBench.tsv"),
                        List.of("qid", "question", "A", "B", "answer", "image"),
                        List.of(List.of("x", "q", "a", "b", "A", Choices.IMAGE)));

        assertThatThrownBy(() -> Suite.items(bench, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no column \"category\"");
    }

    private void groups(Scores scores, String figure, JsonNode expected) {
        for (String group : List.of("height", "location", "orientation", "multi_object")) {
            Choices.same(group, scores.by().get("group").get(group), figure, expected.path(group));
        }
    }

    private void settings(Scores scores, String figure, JsonNode expected) {
        Choices.same("overall", scores.metrics(), figure, expected.path("Overall"));
        scores.by()
                .get("category")
                .forEach((category, figures) ->
                        Choices.same(category, figures, figure, expected.path(category)));
        assertThat(scores.by().get("category")).hasSize(expected.size() - 1);
    }

    private void add(String qid, int options, String category) {
        List<String> texts = List.of("one", "two", "three", "four").subList(0, options);
        List<String> cells = new ArrayList<>(texts);
        while (cells.size() < 4) {
            cells.add("");
        }
        rows.add(row(qid, cells, "A", category));
    }

    private List<String> row(String qid, List<String> options, String answer, String category) {
        List<String> row = new ArrayList<>(List.of(String.valueOf(rows.size()), qid, "Which?"));
        row.addAll(options);
        row.addAll(List.of(answer, category, Choices.IMAGE, "http://x.org/train2017/1.jpg"));
        return row;
    }

    private List<Item> items() {
        Path file = folder.resolve("3dsrbench_v1_vlmevalkit_circular.tsv");
        return Suite.items(bench, Choices.tsv(file, HEAD, rows));
    }
}
