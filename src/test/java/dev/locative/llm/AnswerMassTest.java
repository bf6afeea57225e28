package dev.locative.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerMassTest {
    private static final List<String> BOTH = List.of("True", "False");
    private static final List<String> LETTERS = List.of("A", "B", "C", "D");

    private static Candidate token(String text, double probability) {
        return new Candidate(text, Math.log(probability));
    }

    @Test
    void every_writing_of_a_word_adds_to_it() {
        AnswerMass mass =
                AnswerMass.ofWords(
                                List.of(
                                        token("False", 0.3),
                                        token(" True", 0.2),
                                        token("TRUE\n", 0.15),
                                        token("\u0120true", 0.05),
                                        token("\u2581true", 0.01),
                                        token("Tr", 0.1),
                                        token("Truely", 0.1)),
                                BOTH)
                        .orElseThrow();
        assertThat(mass.winner()).isEqualTo("True");
        assertThat(mass.masses().getFirst()).isCloseTo(0.41, within(1e-12));
        assertThat(mass.masses().getLast()).isCloseTo(0.3, within(1e-12));
        assertThat(mass.covered()).isCloseTo(0.71, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B", " B", "(B", "B.", "(B)", "B)", "B:", "\u2581B", "\"B\"", "**B**", " B,"
            })
    void marks_around_a_letter_do_not_matter(String token) {
        assertThat(AnswerMass.ofLetters(List.of(token(token, 0.5)), LETTERS).orElseThrow().winner())
                .isEqualTo("B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "a", "AB", "", " ", "(", "Because", "E", "."})
    void what_is_no_answer_is_empty(String token) {
        assertThat(AnswerMass.ofLetters(List.of(token(token, 0.5)), LETTERS)).isEmpty();
    }

    @Test
    void nothing_found_is_empty() {
        assertThat(AnswerMass.ofWords(List.of(), BOTH)).isEmpty();
        assertThat(AnswerMass.ofWords(List.of(token("Yes", 1)), BOTH)).isEmpty();
        assertThat(AnswerMass.ofWords(List.of(new Candidate("True", -9999)), BOTH)).isEmpty();
    }

    @Test
    void of_equals_the_first_wins() {
        assertThat(
                        AnswerMass.ofLetters(List.of(token("C", 0.2), token("B", 0.2)), LETTERS)
                                .orElseThrow()
                                .winner())
                .isEqualTo("B");
    }

    @Test
    void answers_must_differ() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerMass.ofWords(List.of(), List.of("True", " true")))
                .withMessageContaining("told apart");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerMass.ofLetters(List.of(), List.of("A", ".")));
    }
}
