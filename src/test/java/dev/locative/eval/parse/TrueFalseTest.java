package dev.locative.eval.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrueFalseTest {
    private final YesNoParser parser = new TrueFalse();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "True",
                "true.",
                "TRUE",
                "**True**",
                "'True'",
                "\"true\"",
                "_True_",
                "Answer:True",
                "(true)",
                "Yes",
                "yes, it is",
                "The statement is true.",
                "It is not false.",
                "There is no doubt: true.",
                "True, not false.",
                "True or False? True.",
                "Yes, it's true",
                "True\n\nThe cat is on no chair.",
                "<answer>True</answer>",
                "‘True’",
                "it's never false"
            })
    void says_true(String reply) {
        assertThat(parser.parse(reply)).isEqualTo(YesNo.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "False",
                "false",
                "**False**.",
                "The answer is False.",
                "It is not true",
                "That isn't true.",
                "That isn’t entirely true.",
                "It is not a true statement",
                "This cannot be true",
                "No",
                "no.",
                "No, the dog is not there.",
                "False, not true",
                "false or true? FALSE",
                "NOT TRUE"
            })
    void says_false(String reply) {
        assertThat(parser.parse(reply)).isEqualTo(YesNo.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\n", "True or False", "true/false", "True and false.",
                        "Partly true, partly false.",
                "yes and no", "untrue", "falsehood", "Truely", "I can't tell.",
                        "The cat is on the mat.", "correct",
                "Ｔｒｕｅ", "not", "'''"
            })
    void says_nothing_or_both(String reply) {
        assertThat(parser.parse(reply)).isEqualTo(YesNo.UNKNOWN);
    }

    @Test
    void a_denial_ends_with_its_clause() {
        assertThat(parser.parse("The cup is not there, true")).isEqualTo(YesNo.YES);
        assertThat(parser.parse("It is not.\nTrue")).isEqualTo(YesNo.YES);
        assertThat(parser.parse("The cup does not stand there so false")).isEqualTo(YesNo.NO);
    }

    @Test
    void a_reply_of_a_megabyte_is_read_at_once() {
        assertThat(parser.parse("true ".repeat(200_000))).isEqualTo(YesNo.YES);
        assertThat(parser.parse("x".repeat(1_000_000))).isEqualTo(YesNo.UNKNOWN);
        assertThat(parser.parse("'".repeat(1_000_000) + " false")).isEqualTo(YesNo.NO);
    }
}
