package dev.locative.eval.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Corners that the published code fixes and the vectors leave open.
class OpenAnswersTest {

    private static List<String> texts(String response) {
        return OpenAnswers.parse(response).stream().map(OpenAnswers.Value::text).toList();
    }

    @Test
    void nothing_said_is_the_empty_phrase() {
        assertThat(texts("")).containsExactly("");
        assertThat(texts(" ... ")).containsExactly("");
    }

    @Test
    void the_shortest_tail_of_each_line_counts_and_an_empty_one_gives_way_to_a_longer() {
        assertThat(texts("so the result is wet")).containsExactly("wet");
        assertThat(texts("the result is \nno")).containsExactly("is");
        assertThat(texts("x is one\nno more\ny is two")).containsExactly("one", "two");
    }

    @Test
    void equals_signs_count_in_the_last_line_only() {
        assertThat(texts("x = up\ny = down")).containsExactly("down");
        assertThat(texts("x = up\n!")).containsExactly("x = up\n!");
    }

    @Test
    void trivial_tails_are_no_answers() {
        assertThat(texts("what it is :")).containsExactly("what it is :");
    }

    @Test
    void numbers_are_read_with_commas_then_in_scientific_notation_then_plain() {
        assertThat(texts("from 12,345 over 2.5e3 to -7"))
                .containsExactly(
                        "from 12,345 over 2.5e3 to -7",
                        "12345.0",
                        "2500.0",
                        "345.0",
                        "2.0",
                        "3.0",
                        "-7.0");
        assertThat(texts("a1 5th x²5")).containsExactly("a1 5th x²5", "1.0", "5.0");
    }

    @Test
    void halves_round_by_their_binary_value_to_even() {
        assertThat(texts("2.675")).containsExactly("2.67");
        assertThat(texts("0.125")).containsExactly("0.12");
        assertThat(texts("0.375")).containsExactly("0.38");
        assertThat(texts("-0.001")).containsExactly("-0.0");
        assertThat(texts("1e17")).containsExactly("1e+17", "17.0");
    }

    @Test
    void what_python_reads_as_numbers_are_numbers() {
        assertThat(texts("1_000")).containsExactly("1000.0", "0.0");
        assertThat(texts("٣٤")).containsExactly("34.0");
        assertThat(texts("Infinity")).containsExactly("inf");
        assertThat(texts("1__0")).containsExactly("1__0", "0.0");
        assertThat(texts("0x10")).containsExactly("0x10", "10.0");
    }

    @Test
    void nan_equals_nothing_and_infinity_itself() {
        assertThat(OpenAnswers.correct(List.of("nan"), OpenAnswers.parse("nan"))).isFalse();
        assertThat(OpenAnswers.correct(List.of("inf"), OpenAnswers.parse("1e999"))).isTrue();
        assertThat(OpenAnswers.correct(List.of("0"), OpenAnswers.parse("-0.001"))).isTrue();
    }

    @Test
    void phrases_never_meet_numbers() {
        assertThat(OpenAnswers.correct(List.of("5"), OpenAnswers.parse("5 apples"))).isTrue();
        assertThat(OpenAnswers.correct(List.of("5 a"), OpenAnswers.parse("5"))).isFalse();
    }

    @Test
    void a_long_run_of_digits_is_read_in_no_time() {
        assertThat(texts("0".repeat(200_000) + "a")).hasSize(1);
    }
}
