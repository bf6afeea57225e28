package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoedAnswersTest {
    private final EchoedAnswers filter = new EchoedAnswers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the position of the rack above the toilet? | It is above the toilet.
                    What is the position of the rolls of toilet paper on the right wall? | They are on the right wall.
                    What is the black vertical sign on the post? | A black vertical sign
                    What is the direction of the balcony on the right side of the frame? | Right
                    Where is the cat? | ...
                    """)
    void dropsAnswersThatOnlyRepeatTheQuestion(String question, String answer) {
        assertThat(Pairs.judge(filter, null, question, answer)).isInstanceOf(Verdict.Drop.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Is the gold crown logo above or below the text? | Above
                    Is the rack above the toilet? | Yes
                    What is behind the post? | Green chaparral foliage
                    What is next to the first boat? | A second boat
                    Which side of the gray pillar is the gray sign on? | The right side
                    """)
    void keepsAnswersWithNews(String question, String answer) {
        assertThat(Pairs.judge(filter, null, question, answer)).isInstanceOf(Verdict.Keep.class);
    }
}
