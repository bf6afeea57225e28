package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Item;
import dev.locative.eval.Scores;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealWorldQaBenchTest {
    private static final String ONLY =
            "Please answer directly with only the letter of the correct option and nothing else.";
    private static final String CLOSE =
            "How close is the closest vehicle to us?\n\nA. Less than 5 meters\nB. Between 5 and 10 meters\nC. More than 10 meters\n"
                    + ONLY;
    private static final String DOOR =
            "Which way does this door open?\nA. Outward, to the left.\nB. Inward, to the left.\n"
                    + ONLY;

    private final RealWorldQaBench bench = new RealWorldQaBench();

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"realworldqa.json, score", "realworldqa_lmms_eval.json, lmms_eval"})
    void theScoresOfLmmsEvalAreMet(String file, String score) {
        List<JsonNode> cases = Choices.list(Suite.vector("../parse/" + file).path("cases"));
        List<Item> items =
                published(
                        cases.stream()
                                .map(one -> List.of("What?", one.path("answer").asText()))
                                .toList());
        for (String rule : List.of("official", "lmms-eval")) {
            for (int i = 0; i < cases.size(); i++) {
                JsonNode one = cases.get(i);
                Scores scores =
                        Choices.scores(
                                bench,
                                rule,
                                List.of(items.get(i)),
                                _ -> one.path("prediction").asText());
                Choices.same(one.toString(), scores.metrics(), "accuracy", one.path(score));
            }
        }
    }

    @Test
    void publishedQuestionsListTheirOptions() {
        List<Item> items = published(List.of(List.of(CLOSE, "B"), List.of(DOOR, "A")));

        assertThat(items).extracting(Item::id).containsExactly("0", "1");
        assertThat(items.getFirst().task())
                .isInstanceOfSatisfying(
                        Task.Choice.class,
                        task -> {
                            assertThat(task.options())
                                    .containsExactly(
                                            Map.entry("A", "Less than 5 meters"),
                                            Map.entry("B", "Between 5 and 10 meters"),
                                            Map.entry("C", "More than 10 meters"));
                            assertThat(task.gold()).isEqualTo("B");
                        });
        assertThat(asked("lmms-eval", items.get(0))).isEqualTo(CLOSE);
        assertThat(asked("lmms-eval", items.get(1))).isEqualTo(DOOR);
        assertThat(asked("vlmevalkit", items.getFirst()))
                .isEqualTo(
                        "Question: How close is the closest vehicle to us?\nOptions:\nA. Less than 5 meters\nB. Between 5 and 10 meters\nC. More than 10 meters\nPlease select the correct answer from the options above. \n");
        assertThat(items.getFirst().images().getFirst().bytes()).hasSize(3);
    }

    @Test
    void theFileOfVlmevalkitIsAskedTheSameWay() {
        Item item = tsv("7", "How close is the closest vehicle to us?", "B").getFirst();
        JsonNode vlmevalkit = PromptVectors.of("RealWorldQA", "VLMEvalKit (MCQ columns)");

        assertThat(item.id()).isEqualTo("7");
        assertThat(PromptVectors.asked(style("vlmevalkit"), item))
                .isEqualTo(PromptVectors.expected(vlmevalkit.path("prompt")));
        assertThat(asked("lmms-eval", item)).isEqualTo(CLOSE.replace("?\n\n", "?\n"));
        assertThat(asked("qwen2-vl", item))
                .endsWith("\nPlease select the correct answer from the options above.");
    }

    @Test
    void theLmmsEvalPromptIsThePublishedQuestion() {
        JsonNode one = PromptVectors.exactly("RealWorldQA", "lmms-eval");
        Item item =
                published(List.of(List.of(one.path("input").path("question").asText(), "A")))
                        .getFirst();

        assertThat(PromptVectors.asked(style("lmms-eval"), item))
                .isEqualTo(PromptVectors.expected(one.path("prompt")));
    }

    @Test
    void theTwoRulesReadLettersOtherwise() {
        List<Item> items = published(List.of(List.of(CLOSE, "B")));

        assertThat(accuracy("vlmevalkit", items, "between 5 and 10 meters")).isEqualTo(1);
        assertThat(accuracy("official", items, "between 5 and 10 meters")).isZero();
        assertThat(accuracy("vlmevalkit", items, "B or C.")).isZero();
        assertThat(accuracy("official", items, "B or C.")).isEqualTo(1);
    }

    @Test
    void otherAnswersAreComparedWordForWordByAllRules() {
        List<Item> items =
                published(
                        List.of(
                                List.of(
                                        "How many?\nPlease answer directly with a single word or number.",
                                        "2"),
                                List.of("Is it?", "Yes"),
                                List.of("What?", "55 mph"),
                                List.of(CLOSE, "A")));

        for (String rule : List.of("official", "vlmevalkit", "lmms-eval")) {
            assertThat(accuracy(rule, items.subList(0, 1), "2.")).isEqualTo(1);
            assertThat(accuracy(rule, items.subList(0, 1), "two")).isZero();
        }
        assertThat(Choices.scores(bench, "official", items, _ -> "yes").by().get("kind"))
                .containsOnlyKeys("number", "yes or no", "words", "letter");
    }

    @Test
    void aLetterWithoutListedOptionsIsStillALetter() {
        List<Item> items = published(List.of(List.of("(A) left (B) right?", "B")));

        assertThat(asked("lmms-eval", items.getFirst())).isEqualTo("(A) left (B) right?");
        assertThat(accuracy("vlmevalkit", items, "B.")).isEqualTo(1);
        assertThat(accuracy("vlmevalkit", items, "")).isZero();
    }

    @Test
    void aLetterThatIsNotOfferedIsToldWithItsRow() {
        assertThatThrownBy(() -> published(List.of(List.of(DOOR, "D"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0: \"answer\" is 'D', and the question offers A, B");
        assertThatThrownBy(() -> tsv("7", "Where?", "D"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RealWorldQA.tsv, row 0 (line 2): \"answer\" is 'D'");
    }

    @Test
    void anotherBenchmarksFileIsNotTaken() {
        Suite.parquet(
                folder.resolve("data/test-00000-of-00001.parquet"),
                "SELECT 1 AS question_id, 'q' AS question, 'yes' AS answer, 'x' AS image");

        assertThatThrownBy(() -> Suite.items(bench, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another benchmark's");
    }

    private double accuracy(String rule, List<Item> items, String reply) {
        return Choices.scores(bench, rule, items, _ -> reply).metrics().get("accuracy");
    }

    private String asked(String style, Item item) {
        return PromptVectors.asked(style(style), item).getLast();
    }

    private Style style(String name) {
        return bench.styles().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Item> published(List<List<String>> rows) {
        String values =
                rows.stream()
                        .map(row ->
                                row.stream()
                                        .map(cell -> "'" + cell.replace("'", "''") + "'")
                                        .collect(Collectors.joining(", ", "(", ")")))
                        .collect(Collectors.joining(", "));
        Suite.parquet(
                folder.resolve("data/test-00000-of-00001.parquet"),
                "SELECT {'bytes': 'xyz'::BLOB, 'path': NULL} AS image, question, answer FROM (VALUES "
                        + values
                        + ") t(question, answer)");
        return Suite.items(bench, folder);
    }

    private List<Item> tsv(String index, String question, String answer) {
        List<String> row = new ArrayList<>(List.of(index, question));
        row.addAll(List.of("Less than 5 meters", "Between 5 and 10 meters", "More than 10 meters"));
        row.addAll(List.of("", answer, Choices.IMAGE));
        return Suite.items(
                bench,
                Choices.tsv(
                        folder.resolve("RealWorldQA.tsv"),
                        List.of("index", "question", "A", "B", "C", "D", "answer", "image"),
                        List.of(row)));
    }
}
