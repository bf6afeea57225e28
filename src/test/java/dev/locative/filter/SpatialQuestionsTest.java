package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Frame;
import dev.locative.data.QaPair;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpatialQuestionsTest {
    private final SpatialQuestions filter = new SpatialQuestions(Pairs::places, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is behind the post? | Green chaparral foliage
                    Where is the plate? | On the light brown hardwood floor
                    In which hand is the person holding the staff? | In their right hand
                    What is the relative position of the shed? | Behind the grass
                    Is the crown logo above the text? | Yes
                    """)
    void keepsQuestionsAboutAPlace(String question, String answer) {
        assertThat(Pairs.judge(filter, "", question, answer).score()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the color of the walls at the end? | Tan with metal frame panels
                    What color is the car on the left? | Red
                    What is the sky? | The sky is bright and clear.
                    What is the grass field? | A grass field is below the train tracks.
                    What is the mushroom made of? | metal
                    """)
    void dropsQuestionsAboutLooksAndQuestionsThatAskForNoPlace(String question, String answer) {
        assertThat(Pairs.judge(filter, "", question, answer)).isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void keepsBenignPairsWithScoreZeroWhenAsked() {
        Verdict verdict =
                Pairs.judge(
                        new SpatialQuestions(Pairs::places, true),
                        "",
                        "What color is the car on the left?",
                        "Red");
        assertThat(verdict).isEqualTo(new Verdict.Keep("spatial", 0.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the shelf filled with? | inside_within | true
                    What covers the floor? | on | true
                    What does the pipe shine from? | other | false
                    What is the dog dressed in? | inside_within | false
                    What colour is the lid of the shelf? | on | false
                    """)
    void evidenceOfARelationNeedsNoKeyword(String question, String relation, boolean kept) {
        QaPair pair =
                new QaPair(
                        question,
                        "Books.",
                        null,
                        Frame.UNSTATED,
                        List.of(relation),
                        new Span(0, 20));
        SpatialQuestions unaided = new SpatialQuestions(_ -> List.of(), false);
        Verdict verdict = unaided.judge(Pairs.sample("caption"), List.of(pair)).getFirst();
        assertThat(verdict instanceof Verdict.Keep).isEqualTo(kept);
    }
}
