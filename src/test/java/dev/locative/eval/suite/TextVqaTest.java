package dev.locative.eval.suite;

import static dev.locative.eval.suite.PromptVectors.asked;
import static dev.locative.eval.suite.PromptVectors.expected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.locative.eval.Answer;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.score.Scoring;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextVqaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_FILE = "TextVQA_0.5.1_val.json";
    private static final String TEN = "[\"nokia\"" + ", \"nokia\"".repeat(8) + ", \"Nokia phone\"]";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "textvqa.json, official, textvqa_official_m4c",
        "textvqa.json, vlmevalkit, vlmevalkit_vqa_score",
        "textvqa.json, lmms-eval, lmms_eval",
        "textvqa.json, vqa-original, vqa_original(GT-Vision-Lab)",
        "textvqa_lmms_eval.json, lmms-eval, score",
    })
    void everyAnswerAndTheWholeScoreAsThePublishedProgramsDo(String file, String rule, String key)
            throws IOException {
        JsonNode cases = vectors(file).path("scoring");
        ArrayNode data = JSON.createArrayNode();
        List<String> replies = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (JsonNode one : cases) {
            ObjectNode row = data.addObject();
            row.put("question", "what does it say?").put("image_id", "i" + data.size());
            row.put("question_id", 34602 + data.size()).put("set_name", "val");
            row.set("answers", one.path("gt_answers"));
            replies.add(one.path("pred").asText());
            scores.add(one.path(key).asDouble());
        }
        String content = JSON.writeValueAsString(JSON.createObjectNode().set("data", data));
        Files.writeString(folder.resolve(JSON_FILE), content);

        List<Item> items = items();
        Scoring scoring = score(rule, items, replies);
        for (int i = 0; i < items.size(); i++) {
            assertThat(scoring.marked().get(i).mark().score())
                    .as(replies.get(i))
                    .isCloseTo(scores.get(i), within(1e-9));
        }
        double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertThat(scoring.scores().metrics().get("accuracy")).isCloseTo(mean, within(1e-9));
    }

    @Test
    void thePublishedFileNamesQuestionAndImage() throws IOException {
        write(JSON_FILE, "{\"dataset_type\":\"val\",\"data\":[" + row("34602", TEN) + "]}");
        Item item = items().getFirst();

        assertThat(item.id()).isEqualTo("34602");
        assertThat(item.task().right()).isEqualTo("nokia");
        assertThat(item.images().getFirst().present()).isFalse();
        write("train_val_images/train_images/ab12.jpg", "picture");
        assertThat(items().getFirst().images().getFirst().present()).isTrue();
    }

    @Test
    void parquetHoldsPicturesAndTokens() throws IOException, SQLException {
        Path file = folder.resolve("textvqa/data/validation-00000-of-00001.parquet");
        Files.createDirectories(file.getParent());
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement()) {
            sql.execute(
                    """
                    COPY (SELECT 'a1' AS image_id, 34602 AS question_id,
                          'what is the BRAND of this camera?' AS question,
                          {'bytes': 'picture'::BLOB, 'path': NULL::VARCHAR} AS image,
                          [%s] AS answers, ['DAKOTA', 'DIGITAL'] AS ocr_tokens)
                    TO '%s' (FORMAT parquet)\
                    """
                            .formatted("'it''s',".repeat(9) + "'\"x\"'", file));
        }
        Item item = items().getFirst();

        assertThat(item.id()).isEqualTo("34602");
        assertThat(item.images().getFirst().bytes()).asString().isEqualTo("picture");
        assertThat(rule("official").mark(item, "its").score()).isZero();
        assertThat(rule("official").mark(item, "It's").score()).isEqualTo(1);
        assertThat(asked(new TextVqa().styles().get(3), item).getLast())
                .isEqualTo(
                        "What is the brand of this camera?\nReference OCR token: DAKOTA, DIGITAL\nAnswer the question using a single word or phrase.");
    }

    @Test
    void vlmevalkitsTableHoldsAnswersAsPythonWritesThem() throws IOException {
        String picture = Base64.getEncoder().encodeToString(new byte[90]);
        String ten = PythonList.write(Collections.nCopies(10, "it's"));
        write(
                "TextVQA_VAL.tsv",
                "index\timage\tquestion\tanswer\n7\t%s\twhat?\t\"%s\"\n9\t7\twho?\t%s\n"
                        .formatted(picture, ten.replace("\"", "\"\""), PythonList.write(ints())));
        List<Item> items = items();

        assertThat(items).extracting(Item::id).containsExactly("7", "9");
        assertThat(items.get(1).images().getFirst().bytes()).hasSize(90);
        assertThat(rule("vlmevalkit").mark(items.get(0), "it's").score()).isEqualTo(1);
        assertThat(rule("vlmevalkit").mark(items.get(1), "3").score()).isCloseTo(0.3, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VLMEvalKit | vlmevalkit",
                "lmms-eval default | lmms-eval",
                "lmms-eval with ocr | lmms-eval-ocr",
            })
    void everyPromptIsTheSuitesOwn(String framework, String style) throws IOException {
        isAsked(PromptVectors.exactly("TextVQA", framework), style);
    }

    @Test
    void qwen2VlIsAskedAsVlmevalkitAsksIt() throws IOException {
        isAsked(PromptVectors.of("TextVQA and", "VLMEvalKit"), "qwen2-vl");
    }

    private void isAsked(JsonNode one, String style) throws IOException {
        ObjectNode row = (ObjectNode) JSON.readTree(row("1", TEN));
        row.setAll((ObjectNode) one.path("input"));
        write(JSON_FILE, "{\"data\":[" + row + "]}");

        assertThat(
                        new TextVqa()
                                .styles().stream()
                                        .filter(known -> known.name().equals(style))
                                        .map(known -> asked(known, items().getFirst())))
                .containsExactly(expected(one.path("prompt")));
    }

    @Test
    void tokensAreAskedForWhereTheyAreWanted() throws IOException {
        write(JSON_FILE, "{\"data\":[" + row("1", TEN) + "]}");
        assertThatThrownBy(() -> asked(new TextVqa().styles().get(3), items().getFirst()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0")
                .hasMessageContaining("lmms-lab/textvqa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[\"a\", \"b\"]' | has 2 answers, and the rules want 10 people's; correct the row",
                "'[]' | has 0 answers, and the rules want 10 people's; those of the test split",
                "'null' | has 0 answers",
                "'\"nokia\"' | is no list as Python writes it: a list begins with [ at character 0",
            })
    void wrongAnswersAreTold(String answers, String message) throws IOException {
        write(JSON_FILE, "{\"data\":[" + row("1", TEN) + ",\n" + row("2", answers) + "]}");
        assertThatThrownBy(this::items)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TextVQA_0.5.1_val.json, row 1 (line 2): \"answers\" ")
                .hasMessageContaining(message);
    }

    @Test
    void filesThatAreWrongOrAbsentAreTold() throws IOException {
        assertThatThrownBy(this::items).hasMessageContaining("TextVQA_0.5.1_val.json");
        write(JSON_FILE, "{\"data\":[" + row("1", TEN) + "," + row("1", TEN) + "]}");
        assertThatThrownBy(this::items)
                .hasMessageContaining("row 1")
                .hasMessageContaining("TextVQA_0.5.1_val.json, row 0");
        write(JSON_FILE, "{\"data\":[{\"question\":\"what?\",\"image_id\":\"a\"}]}");
        assertThatThrownBy(this::items)
                .hasMessageContaining("has no column \"answers\" or \"answer\"");
        write(JSON_FILE, "{\"data\":[" + row("1", TEN) + ", {\"que");
        assertThatThrownBy(this::items).hasMessageContaining("row 1");
    }

    private static List<String> ints() {
        return IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    }

    private static String row(String id, String answers) {
        return "{\"question\":\"what brand?\",\"image_id\":\"ab12\",\"question_id\":%s,\"answers\":%s}"
                .formatted(id, answers);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<Item> items() {
        try (Data data = Data.open(folder, List.of(), null)) {
            return new TextVqa().items(data);
        }
    }

    private static Rule rule(String name) {
        return new TextVqa()
                .rules().stream()
                        .filter(rule -> rule.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static Scoring score(String rule, List<Item> items, List<String> replies) {
        List<Scoring.Answered> answered = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            answered.add(new Scoring.Answered(items.get(i), Answer.of(replies.get(i))));
        }
        return Scoring.of(rule(rule), answered);
    }

    private static JsonNode vectors(String file) throws IOException {
        try (InputStream in =
                TextVqaTest.class.getResourceAsStream("/dev/locative/eval/parse/" + file)) {
            return JSON.readTree(in);
        }
    }
}
