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

class ProperQuestionsTest {
    private final ProperQuestions filter = new ProperQuestions();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the grass field? | A grass field is below the train tracks. | leaves nothing open
                    What are the 2 large rocks on the ground near the front of the truck? | Near the front of the truck | leaves nothing open
                    What is the mural or rock illuminated? | Outside | leaves nothing open
                    What are the two skiers standing? | One in the foreground | leaves nothing open
                    What is the sky visible between the branches and it is blue? | Between the branches | leaves nothing open
                    What is the rock embedded into? | A large, tan-colored rock | names: "rock"
                    What is the cat curled up with? | A gray short-haired tabby cat | names: "cat"
                    What is the cat's face facing? | Toward the frame | where a thing is asked for
                    What is the text on the object? | is pasted on the object | leaves nothing open
                    What is behind the bus? | is parked | verb
                    What is the position of the tall trees? | They are being lit up by the sun. | no place
                    What is the position of the canoe? | It is moving towards the left. | direction where a place
                    What is the orientation of the third skyscraper? | A flat top rectangular box shape. | no direction
                    What is the orientation of the reflection? | It is located in the center, slightly toward the top. | place where a direction
                    What is the distance between the two topmost rocks and the water? | Two horizontal segments | no distance
                    What is the phone next to? | Yes | yes or no
                    Is the phone next to the mug? | A mug | neither yes nor no
                    """)
    void dropsWhatDoesNotAskOrDoesNotAnswer(String question, String answer, String reason) {
        Verdict verdict = Pairs.judge(filter, null, question, answer);
        assertThat(verdict).isInstanceOf(Verdict.Drop.class);
        assertThat(((Verdict.Drop) verdict).reason()).contains(reason);
        assertThat(verdict.score()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is behind the post? | Green chaparral foliage
                    What is the white Chevrolet Tahoe parked on? | Some gravel and dried dirt
                    What is to the left of the tall building? | A parked car
                    What is the object to the left of the dog? | A red ball
                    What does the sign hang from? | A pole
                    What hangs above the bed? | A picture
                    Where is the train parked? | At a train station
                    What is the position of the toilet? | It is in an alcove on beige glossy tiles.
                    What is the hotel's location relative to the round fountain? | behind
                    What is the location of the skyscrapers? | downtown Austin
                    What is the orientation of the statue? | The statue is facing towards the left.
                    What is the direction of the sun? | From the upper left.
                    In which direction is the boat moving? | Towards the left
                    What is the distance between the rock segments? | There is a gap between them.
                    On which side of the road is the car? | The left side
                    Is the phone next to the mug? | Yes
                    What is the truck next to? | Another truck
                    What color is the car? | Red
                    """)
    void keepsWhatAsksAndAnswers(String question, String answer) {
        assertThat(Pairs.judge(filter, null, question, answer))
                .isEqualTo(new Verdict.Keep("asked", 1.0));
    }

    @Test
    void doesNotQuestionPairsThatComeWithEvidence() {
        QaPair pair =
                new QaPair(
                        "What is the grass field?",
                        "Below the tracks.",
                        null,
                        Frame.UNSTATED,
                        List.of("below"),
                        new Span(0, 5));
        assertThat(filter.judge(Pairs.sample("A grass field"), List.of(pair)).getFirst())
                .isInstanceOf(Verdict.Keep.class);
    }
}
