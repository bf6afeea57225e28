package dev.locative.eval.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextVqaDialectTest {
    private static final String OWN = "textvqa.json";
    private static final String LMMS = "textvqa_lmms_eval.json";

    @ParameterizedTest(name = "{0} makes \"{1}\" \"{2}\"")
    @MethodSource("normalizations")
    void every_dialect_makes_answers_alike_as_its_program_does(
            TextVqaDialect dialect, String raw, String expected) {
        assertThat(dialect.normalize(raw)).isEqualTo(expected);
    }

    static Stream<Arguments> normalizations() {
        return Stream.concat(
                Vectors.of(OWN, "normalization").stream()
                        .flatMap(one ->
                                all(dialect ->
                                        Arguments.of(
                                                dialect,
                                                one.path("raw").asText(),
                                                one.required(normalizationKey(dialect)).asText()))),
                Vectors.of(LMMS, "normalization").stream()
                        .map(one ->
                                Arguments.of(
                                        TextVqaDialect.LMMS_EVAL,
                                        one.path("raw").asText(),
                                        one.required("normalized").asText())));
    }

    @ParameterizedTest(name = "{0} gives \"{1}\" {3}")
    @MethodSource("scores")
    void every_dialect_scores_as_its_program_does(
            TextVqaDialect dialect, String reply, List<String> answers, double expected) {
        assertThat(dialect.score(reply, answers)).isCloseTo(expected, within(1e-9));
    }

    static Stream<Arguments> scores() {
        return Stream.concat(
                Vectors.of(OWN, "scoring").stream()
                        .flatMap(one -> all(dialect -> score(dialect, one, scoreKey(dialect)))),
                Vectors.of(LMMS, "scoring").stream()
                        .map(one -> score(TextVqaDialect.LMMS_EVAL, one, "score")));
    }

    private static Arguments score(TextVqaDialect dialect, JsonNode one, String key) {
        return Arguments.of(
                dialect,
                one.path("pred").asText(),
                Vectors.texts(one.path("gt_answers")),
                one.required(key).asDouble());
    }

    private static Stream<Arguments> all(Function<TextVqaDialect, Arguments> make) {
        return Arrays.stream(TextVqaDialect.values()).map(make);
    }

    private static String normalizationKey(TextVqaDialect dialect) {
        return switch (dialect) {
            case EVALAI -> "evalai_processor(mmf/LLaVA m4c)";
            case LMMS_EVAL -> "lmms_eval";
            case VLMEVALKIT -> "vlmevalkit_process_answer";
            case VQA_ORIGINAL -> "vqa_original_punct_then_digitarticle";
        };
    }

    private static String scoreKey(TextVqaDialect dialect) {
        return switch (dialect) {
            case EVALAI -> "textvqa_official_m4c";
            case LMMS_EVAL -> "lmms_eval";
            case VLMEVALKIT -> "vlmevalkit_vqa_score";
            case VQA_ORIGINAL -> "vqa_original(GT-Vision-Lab)";
        };
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.3", "2, 0.6", "3, 0.9", "4, 1", "9, 1", "10, 1"})
    void of_ten_people_four_are_enough_for_the_whole_point(int same, double points) {
        List<String> answers =
                Stream.concat(
                                Collections.nCopies(same, "stop").stream(),
                                Collections.nCopies(10 - same, "go").stream())
                        .toList();
        for (TextVqaDialect dialect : TextVqaDialect.values()) {
            assertThat(dialect.score("stop", answers)).isCloseTo(points, within(1e-12));
        }
    }

    @Test
    void fewer_than_ten_answers_score_by_leaving_one_out_but_for_the_official_rule() {
        assertThat(TextVqaDialect.LMMS_EVAL.score("a b", List.of("b"))).isZero();
        assertThat(TextVqaDialect.VLMEVALKIT.score("b", List.of("b", "b", "c")))
                .isCloseTo((1 / 3.0 + 1 / 3.0 + 2 / 3.0) / 3, within(1e-12));
        assertThatThrownBy(() -> TextVqaDialect.EVALAI.score("b", List.of("b", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs ten answers")
                .hasMessageContaining("there are 2");
    }

    @ParameterizedTest
    @EnumSource
    void no_answers_are_refused(TextVqaDialect dialect) {
        assertThatThrownBy(() -> dialect.score("b", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are 0");
    }

    @Test
    void the_original_makes_nothing_alike_where_all_people_agree() {
        List<String> agreed = Collections.nCopies(10, "nokia");
        assertThat(TextVqaDialect.VQA_ORIGINAL.score("nokia\n", agreed)).isEqualTo(1);
        assertThat(TextVqaDialect.VQA_ORIGINAL.score("Nokia.", agreed)).isZero();
        assertThat(TextVqaDialect.EVALAI.score("Nokia.", agreed)).isEqualTo(1);
    }

    @Test
    void only_thirty_two_full_stops_go() {
        String many = "a.".repeat(40) + "b";
        assertThat(TextVqaDialect.EVALAI.normalize(many))
                .isEqualTo("a".repeat(33) + ".a".repeat(7) + ".b");
    }

    @ParameterizedTest
    @CsvSource({
        "'5\u00A0.', 5", "'\u0663,\u0663', \u0663\u0663", "'\u039F\u03A3.', \u03BF\u03C2",
                "'x\u2003the\u3000y', x y",
        "'i\u0130', ii\u0307", "'one\u001Ctwo', 1 2", "'somebody''d', somebodyd", "'an a the', ''"
    })
    void characters_beyond_ascii_are_what_python_takes_them_for(String raw, String expected) {
        assertThat(TextVqaDialect.EVALAI.normalize(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_of_a_megabyte_is_made_alike_at_once(TextVqaDialect dialect) {
        assertThat(dialect.normalize("the ".repeat(250_000))).isEmpty();
        assertThat(dialect.normalize("1,".repeat(500_000))).hasSize(500_000);
        assertThat(dialect.normalize(".".repeat(1_000_000))).hasSize(1_000_000 - 32);
        assertThat(dialect.normalize("\u03A3:".repeat(500_000))).hasSize(1_000_000);
    }
}
