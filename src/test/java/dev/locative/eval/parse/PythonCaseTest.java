package dev.locative.eval.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonCaseTest {
    @ParameterizedTest
    @CsvSource({
        "what IS it?, What is it?",
        "'', ''",
        "a, A",
        "1ST Place, 1st place",
        "éCOLE, École",
        "ßX, Ssx",
        "ǆEN, ǅen",
        "ﬁX, Fix",
        "ΣΑΣ, Σας",
        "İX, İx",
        "\uD801\uDC28A, \uD801\uDC00a",
    })
    void sentencesBeginWithACapitalAsPythonWritesThem(String text, String capitalized) {
        assertThat(PythonCase.capitalize(text)).isEqualTo(capitalized);
    }
}
