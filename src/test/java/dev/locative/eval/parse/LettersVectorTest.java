package dev.locative.eval.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LettersVectorTest {

    private static final Map<String, LetterParser> COLUMNS =
            Map.of(
                    "vlmevalkit_can_infer", Letters.VLMEVALKIT,
                    "lmms_extract_mcq_answer", Letters.LMMS_EVAL,
                    "lmms_3dsrbench_extract_answer", Letters.LMMS_EVAL_3DSRBENCH,
                    "mmmu_official_parse_multi_choice", Letters.MMMU,
                    "lmms_mmmu_parse_multi_choice", Letters.LMMS_EVAL_MMMU,
                    "lmms_mmbench_can_infer", MmbenchLetters::inferred,
                    "lmms_mmbench_can_infer_option", (reply, _) -> MmbenchLetters.option(reply));

    static Stream<Arguments> cells() {
        return Stream.of("mcq_parsing.json", "mcq_parsing_lmms_eval.json")
                .flatMap(file -> ChoiceVectors.cases(file, "cases"))
                .flatMap(row ->
                        row.properties().stream()
                                .map(Map.Entry::getKey)
                                .filter(column ->
                                        !List.of("prediction", "choices").contains(column))
                                .map(column ->
                                        Arguments.of(column, row.get("prediction").asText(), row)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void reads_what_the_published_code_reads(String column, String reply, JsonNode row) {
        Optional<String> letter =
                COLUMNS.get(column).letter(reply, ChoiceVectors.choices(row.get("choices")));
        boolean draws = COLUMNS.get(column) instanceof Letters letters && letters.draws();

        assertThat(letter.orElse(draws ? "<RANDOM>" : null))
                .isEqualTo(ChoiceVectors.text(row.get(column)));
    }

    @Test
    void both_files_are_read_whole() {
        assertThat(cells()).hasSize(29 * 5 + 101 * 6);
    }

    static Stream<JsonNode> circularSets() {
        return ChoiceVectors.cases("mmbench_circular_lmms_eval.json", "sets");
    }

    @ParameterizedTest
    @MethodSource("circularSets")
    void a_circular_question_of_mmbench_is_right_when_all_its_passes_are(JsonNode set) {
        set.get("vlmevalkit_exact_matching_hit")
                .properties()
                .forEach(hit -> assertRight(set, Letters.VLMEVALKIT, hit));
        set.get("lmms_static_hit")
                .properties()
                .forEach(hit -> assertRight(set, Letters.LMMS_EVAL_MMBENCH, hit));
    }

    private static void assertRight(
            JsonNode set, Letters dialect, Map.Entry<String, JsonNode> hit) {
        boolean right =
                ChoiceVectors.list(set.get("rows")).stream()
                        .filter(row ->
                                row.get("index").asInt() % 1_000_000
                                        == Integer.parseInt(hit.getKey()))
                        .allMatch(row -> isRight(dialect, row));
        assertThat(right)
                .as("%s, question %s", dialect, hit.getKey())
                .isEqualTo(hit.getValue().asInt() == 1);
    }

    private static boolean isRight(Letters dialect, JsonNode row) {
        var choices =
                ChoiceVectors.options(
                        row.get("A").asText(),
                        row.get("B").asText(),
                        row.get("C").asText(),
                        row.get("D").asText());
        return dialect.letter(row.get("prediction").asText(), choices)
                .equals(Optional.of(row.get("answer").asText()));
    }

    @ParameterizedTest
    @MethodSource("multipleChoice")
    void a_letter_is_right_when_it_is_one_of_the_gold_ones(JsonNode row) {
        assertThat(Letters.correct(ChoiceVectors.texts(row.get("gold")), row.get("pred").asText()))
                .isEqualTo(row.get("correct").asBoolean());
    }

    static Stream<JsonNode> multipleChoice() {
        return ChoiceVectors.cases("mmmu.json", "multiple_choice_cases");
    }
}
