package dev.locative.eval.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RealWorldQaTest {
    @ParameterizedTest(name = "golden \"{0}\", reply \"{1}\": {2}")
    @MethodSource("words")
    void words_and_numbers_are_compared_as_lmms_eval_does(
            String gold, String reply, boolean isRight) {
        assertThat(RealWorldQa.wantsLetter(gold)).isFalse();
        assertThat(RealWorldQa.isSameWord(gold, reply)).isEqualTo(isRight);
    }

    static Stream<Arguments> words() {
        return Stream.concat(
                cases("realworldqa.json", "score"),
                cases("realworldqa_lmms_eval.json", "lmms_eval"));
    }

    private static Stream<Arguments> cases(String file, String score) {
        return Vectors.of(file, "cases").stream()
                .filter(one -> !RealWorldQa.wantsLetter(one.path("answer").asText()))
                .map(one ->
                        Arguments.of(
                                one.path("answer").asText(),
                                one.path("prediction").asText(),
                                one.required(score).asDouble() == 1));
    }

    @Test
    void a_golden_letter_is_one_of_four() {
        assertThat(RealWorldQa.wantsLetter(" b ")).isTrue();
        assertThat(RealWorldQa.wantsLetter("E")).isFalse();
        assertThat(RealWorldQa.wantsLetter("")).isFalse();
    }

    @Test
    void full_stops_go_from_the_end_after_white_space() {
        assertThat(RealWorldQa.isSameWord("Red", " RED... \n")).isTrue();
        assertThat(RealWorldQa.isSameWord("Red", "red .")).isFalse();
        assertThat(RealWorldQa.isSameWord("Red", ".".repeat(1_000_000))).isFalse();
    }
}
