package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MmmuAnswersTest {
    private static final double ROUNDED = 0.0005 + 1e-9;
    private static final int IN_SUBJECT = 30;

    @TempDir private Path folder;

    /// The replies of these models are not at hand; what is, is how many of each subject were
    /// right.
    @ParameterizedTest
    @ValueSource(strings = {"llava1.5_13b", "qwen_vl"})
    void theOfficialFiguresFollowFromWhatWasRight(String model) throws IOException {
        JsonNode expected =
                new ObjectMapper()
                        .readTree(resource("/dev/locative/eval/parse/mmmu.json"))
                        .at("/aggregate_real_outputs/" + model + "/main_eval_only");
        List<Item> items = published();
        Map<String, Integer> left = new HashMap<>();
        Map<String, String> replies = new HashMap<>();
        for (Item item : items) {
            String subject = item.facet("subject");
            int right =
                    (int) Math.round(expected.at("/" + subject + "/acc").asDouble() * IN_SUBJECT);
            int seen = left.merge(subject, 1, Integer::sum);
            replies.put(item.id(), seen <= right ? item.task().right() : "zzz");
        }
        Scores scores = MmmuFiles.scores(official(), items, item -> replies.get(item.id()));

        assertThat(scores.metrics()).containsEntry("drawn", 0.0);
        expected.properties()
                .forEach(entry -> {
                    String name = entry.getKey().replace("Overall-", "");
                    Map<String, Double> figures =
                            name.equals("Overall")
                                    ? scores.metrics()
                                    : scores.by()
                                            .get(name.equals(entry.getKey()) ? "subject" : "domain")
                                            .get(name);
                    assertThat(figures.get("accuracy"))
                            .as(entry.getKey())
                            .isCloseTo(entry.getValue().get("acc").asDouble(), within(ROUNDED));
                    if (!name.equals("Overall")) {
                        assertThat(figures.get("n"))
                                .isEqualTo(entry.getValue().get("num").asDouble());
                    }
                });
    }

    @Test
    void answersAreKnownAndQuestionsAreNot() throws IOException {
        List<Item> items = published();

        assertThat(items).hasSize(900);
        assertThat(items.stream().map(item -> item.facet("question_type")).distinct())
                .containsExactlyInAnyOrder("multiple-choice", "open");
        assertThatThrownBy(() ->
                        new Mmmu().styles().getFirst().asking().apply(items.getFirst()).size())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "answer_dict_val.json, validation_Accounting_1 has the answer")
                .hasMessageContaining("validation-00000-of-00001.parquet");
    }

    @Test
    void aReplyIsTheLetterItselfAndWordsAreRead() throws IOException {
        write(
                """
                {"validation_Math_1": {"question_type": "multiple-choice", "ground_truth": "B"},
                 "validation_Math_2": {"question_type": "multiple-choice", "ground_truth": ["A", "B"]},
                 "validation_Math_3": {"question_type": "short-answer", "ground_truth": ["24/7", "3.429"]},
                 "validation_Math_4": {"question_type": "open", "ground_truth": 5}}\
                """);
        List<Item> items = items();

        assertThat(marks(items.get(0), "B")).containsExactly(1.0, 1.0, 1.0);
        assertThat(marks(items.get(0), "b")).containsExactly(0.0, 0.0, 0.0);
        assertThat(marks(items.get(0), "The answer is B")).containsExactly(0.0, 0.0, 0.0);
        assertThat(marks(items.get(1), "B")).containsExactly(1.0, 1.0, 1.0);
        assertThat(marks(items.get(2), "3.43")).containsExactly(1.0, 0.0, 1.0);
        assertThat(marks(items.get(3), "It is 5.")).containsExactly(1.0, 1.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"validation_Math_1\": {\"question_type\": \"multiple-choice\"}} | validation_Math_1: \"ground_truth\" is not there",
                "{\"validation_Math_1\": {\"question_type\": \"open\", \"ground_truth\": []}} | \"ground_truth\" is empty",
                "{\"validation_Math_1\": {\"question_type\": \"x\", \"ground_truth\": \"A\"}} | \"question_type\" is 'x'",
                "{\"math\": {\"question_type\": \"open\", \"ground_truth\": \"A\"}} | an id must be as validation_Accounting_1",
                "{\"validation_Math_1\": | (line 1) is no JSON",
                "{\"a_b_1\": 1, \"a_b_1\": 2} | Duplicate field 'a_b_1'",
                "[] | is no object of ids",
                "'' | is no object of ids",
            })
    void wrongFilesAreTold(String content, String message) throws IOException {
        write(content);
        assertThatThrownBy(this::items)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("answer_dict_val.json")
                .hasMessageContaining(message);
    }

    private static Rule official() {
        return new Mmmu().rules().getFirst();
    }

    private static List<Double> marks(Item item, String reply) {
        return new Mmmu().rules().stream().map(rule -> rule.mark(item, reply).score()).toList();
    }

    private List<Item> published() throws IOException {
        try (InputStream in = resource("general/answer_dict_val.json")) {
            Files.copy(in, folder.resolve("answer_dict_val.json"));
        }
        return items();
    }

    private static InputStream resource(String name) {
        return MmmuAnswersTest.class.getResourceAsStream(name);
    }

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve("answer_dict_val.json"), content);
    }

    private List<Item> items() {
        try (Data data = Data.open(folder, List.of(), null)) {
            return new Mmmu().items(data);
        }
    }
}
