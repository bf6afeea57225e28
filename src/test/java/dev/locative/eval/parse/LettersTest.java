package dev.locative.eval.parse;

import static dev.locative.eval.parse.ChoiceVectors.options;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Corners that the published codes fix and the vectors leave open.
class LettersTest {

    private static final SequencedMap<String, String> FOUR =
            options("left", "right", "above", "below");

    private static void assertReads(
            Letters dialect,
            String reply,
            SequencedMap<String, String> choices,
            @Nullable String letter) {
        assertThat(dialect.letter(reply, choices).orElse(null)).isEqualTo(letter);
    }

    @Test
    void vlmevalkit_believes_a_letter_only_among_the_last_four_words() {
        assertReads(Letters.VLMEVALKIT, "B one two three", FOUR, "B");
        assertReads(Letters.VLMEVALKIT, "B one two three four", FOUR, null);
    }

    @Test
    void vlmevalkit_takes_the_letter_that_any_word_after_answer_is_begins_with() {
        assertReads(
                Letters.VLMEVALKIT, "Sure. The answer is BLUE for all that I see there", FOUR, "B");
        assertReads(Letters.VLMEVALKIT, "the ANSWER  Is\n**d** and not A or B or C", FOUR, "D");
        assertReads(Letters.VLMEVALKIT, "anſwer ıs c and not A or B, no", FOUR, "C");
    }

    @Test
    void vlmevalkit_looks_at_the_first_answer_is_alone_even_when_its_letter_is_not_offered() {
        var two = options("chair", "table");

        assertReads(
                Letters.VLMEVALKIT,
                "answer is D, no, answer is A or B, you see, isn't it?",
                two,
                null);
    }

    @Test
    void vlmevalkit_takes_z_for_a_refusal_unless_a_letter_is_there() {
        assertReads(Letters.VLMEVALKIT, "(Z)", FOUR, "Z");
        assertReads(Letters.VLMEVALKIT, "Z or A", FOUR, "A");
        assertReads(Letters.VLMEVALKIT, "A. Cannot determine the answer", FOUR, Letters.REFUSED);
    }

    @Test
    void vlmevalkit_measures_replies_in_code_points() {
        var choices = options("right", "no");

        assertReads(Letters.VLMEVALKIT, "right 😀😀😀😀😀😀😀😀", choices, "A");
        assertReads(Letters.VLMEVALKIT, "right 😀😀😀😀😀😀😀😀😀", choices, null);
    }

    @Test
    void vlmevalkit_finds_an_empty_option_in_every_reply() {
        assertReads(Letters.VLMEVALKIT, "x", options("", "two"), "A");
        assertReads(Letters.VLMEVALKIT, "two", options("", "two"), null);
    }

    @ParameterizedTest
    @CsvSource({
        "'B, surely; not C', B", // begins with it
        "'surely C', C", // ends with it
        "'so B(C', C", // ends with it, no letter before
        "'it is (B) or (C) or so', C", // last in brackets
        "'the answer is not (A) but that', A", // phrase before brackets
        "'A1 is it', A", // no letter after it
        "'AB or so', B", // the space after B, A followed by nothing known
        "'É. or C. or so', C",
        "'no match here', ",
    })
    void lmms_eval_trusts_formats_in_order(String reply, @Nullable String letter) {
        assertReads(Letters.LMMS_EVAL, reply, FOUR, letter);
    }

    @Test
    void lmms_eval_strips_marks_one_after_the_other_and_not_together() {
        assertReads(Letters.LMMS_EVAL, "it's :right B.!", FOUR, "B");
        assertReads(Letters.LMMS_EVAL, "see B,.", FOUR, "B");
        assertReads(Letters.MMMU, "see B,.", FOUR, null);
        assertReads(Letters.MMMU, "see B.,", FOUR, "B");
    }

    @Test
    void lmms_eval_goes_on_after_a_phrase_at_the_same_count_of_code_points() {
        // the capital dotted I is two characters in lower case: one letter is skipped
        assertReads(Letters.LMMS_EVAL, "İ answer is:B or C, eh", FOUR, "C");
        assertReads(Letters.LMMS_EVAL, "I answer is:B or D, eh", FOUR, "D");
    }

    @Test
    void lmms_eval_reads_a_to_h_when_no_choices_are_given() {
        assertReads(Letters.LMMS_EVAL, "H.", new LinkedHashMap<>(), "H");
        assertReads(Letters.LMMS_EVAL, "I.", new LinkedHashMap<>(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "'A dog', A",
        "'Answer: Both', B",
        "'answer the question: (C)', C",
        "'X. B. or (D)', D",
        "'vitamin B.', B",
        "'😀A😀', A",
        "'𝔸A', ",
        "'xA A_ A1 ²A', ",
        "'選B', ",
    })
    void the_rule_for_3dsrbench_takes_the_first_pattern(String reply, @Nullable String letter) {
        assertReads(Letters.LMMS_EVAL_3DSRBENCH, reply, FOUR, letter);
    }

    @Test
    void mmmu_takes_the_last_of_several_letters_and_brackets_before_all() {
        assertReads(Letters.MMMU, "(B) or (A) or C", FOUR, "A");
        assertReads(Letters.MMMU, "B or A or B or so", FOUR, "B");
    }

    @Test
    void mmmu_reads_texts_only_in_more_than_five_words_and_takes_the_last() {
        assertReads(Letters.MMMU, "it is on the left", FOUR, null);
        assertReads(Letters.MMMU, "it is on the LEFT there", FOUR, "A");
        assertReads(Letters.MMMU, "it is left and then below it", FOUR, "D");
    }

    @Test
    void lmms_mmmu_reads_the_end_of_capital_words_and_full_stops() {
        assertReads(Letters.LMMS_EVAL_MMMU, "the USA and", FOUR, "A");
        assertReads(Letters.MMMU, "the USA and", FOUR, null);
        assertReads(Letters.LMMS_EVAL_MMMU, "xB.x", FOUR, "B");
        // ends of words only: nowhere alone, so that the first wins
        assertReads(Letters.LMMS_EVAL_MMMU, "the WEB and the USA and", FOUR, "A");
    }

    @Test
    void mmbench_distrusts_letters_beside_an_a_in_more_than_three_words() {
        assertReads(Letters.LMMS_EVAL_MMBENCH, "A dog is right", FOUR, "B");
        assertReads(Letters.LMMS_EVAL_MMBENCH, "A dog is (C)", FOUR, "C");
        assertReads(Letters.LMMS_EVAL_MMBENCH, "A big dog", FOUR, "A");
    }

    @Test
    void mmbench_reads_e_though_it_is_never_offered_and_then_falls_back() {
        assertReads(Letters.LMMS_EVAL_MMBENCH, "E", FOUR, "E");
        assertReads(Letters.LMMS_EVAL_MMBENCH, "{D}", FOUR, "D");
        assertReads(
                Letters.LMMS_EVAL_MMBENCH,
                "e: front",
                options("a1", "b1", "c1", "d1", "front"),
                null);
    }

    @ParameterizedTest
    @EnumSource
    void choices_are_left_as_they_were(Letters dialect) {
        var choices = options("Left", "RIGHT");
        dialect.letter("it is right of it, not to the left", choices);

        assertThat(choices).isEqualTo(options("Left", "RIGHT"));
    }
}
