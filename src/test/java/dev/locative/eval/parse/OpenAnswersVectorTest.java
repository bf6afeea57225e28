package dev.locative.eval.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenAnswersVectorTest {

    static Stream<JsonNode> cases() {
        return Stream.of("mmmu.json", "mmmu_lmms_eval.json")
                .flatMap(file -> ChoiceVectors.cases(file, "open_cases"));
    }

    static Stream<JsonNode> normalised() {
        return ChoiceVectors.cases("mmmu.json", "open_cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void values_and_verdict_are_those_of_the_published_codes(JsonNode row) {
        List<OpenAnswers.Value> parsed = OpenAnswers.parse(row.get("response").asText());
        JsonNode verdict = row.has("correct") ? row.get("correct") : row.get("lmms_correct");

        assertThat(parsed)
                .extracting(OpenAnswers.Value::text)
                .containsExactlyInAnyOrderElementsOf(ChoiceVectors.texts(row.get("parsed")));
        assertThat(OpenAnswers.correct(ChoiceVectors.texts(row.get("gold")), parsed))
                .isEqualTo(verdict.asBoolean());
    }

    @ParameterizedTest
    @MethodSource("normalised")
    void gold_answers_are_normalised_as_published(JsonNode row) {
        List<OpenAnswers.Value> wanted =
                ChoiceVectors.list(row.get("gold_normalized")).stream()
                        .map(OpenAnswersVectorTest::value)
                        .toList();

        assertThat(OpenAnswers.normalised(row.get("gold").asText())).isEqualTo(wanted);
    }

    private static OpenAnswers.Value value(JsonNode gold) {
        return gold.isNumber()
                ? new OpenAnswers.Amount(gold.asDouble())
                : new OpenAnswers.Phrase(gold.asText());
    }
}
