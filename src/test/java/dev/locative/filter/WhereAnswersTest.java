package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereAnswersTest {
    private final ProperQuestions filter = new ProperQuestions();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Where are the leaves by the fence? | Withered and brown | no place
                    Where is the door at the back? | Slightly open | no place
                    Where is the boy's mug? | Green mug with dots on the handle | thing itself
                    Where is the dog's nose? | Toward the window | no place
                    Where is the tallest tower on the right? | The tallest tower on the right is the oldest | no place
                    Where is the second house from the right? | The second house from the right has two chimneys that rise to the left | has
                    Where are the roofs lit up? | By the moon | no place
                    Where is the spotlight? | From the top right | where from
                    Where is the bridge? | In old Porto from the hill | where from
                    Where are the lamps? | At the end | part
                    Where is the barn? | Behind the tractor, the roof of the barn is red | adds
                    Where is the boat? | On the beach, with its sail rolled up | adds
                    Where is the fox? | On a log, looking at the camera | adds
                    Where is the lamp? | On the desk, casting a warm glow | adds
                    Where is the hut? | In the background with grey clouds visible above | adds
                    Where is the tall lilies? | In the vase | do not fit
                    Where are the curtains red? | On the window | do not fit
                    """)
    void aWhereAnswerIsAPlaceAndNothingBesides(String question, String answer, String reason) {
        Verdict verdict = Pairs.judge(filter, null, question, answer);
        assertThat(verdict).isInstanceOf(Verdict.Drop.class);
        assertThat(((Verdict.Drop) verdict).reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Where is the barn? | Past the stream
                    Where is the boat? | On a wide, sandy beach
                    Where is the boat? | On the beach, near the pier
                    Where is the fox? | On a log, lying beside the stream
                    Where are the flags? | Along the left, the right, and the back of the hall
                    Where is the swing? | Hanging from a branch over the lawn
                    Where is the sofa? | On a rug that is covered by dust
                    Where is the bucket filled with apples? | The bucket filled with apples is on the porch
                    Where is the left bench? | A wooden bench is next to the pond
                    Where are the hikers? | Outdoors
                    Where is the hook? | Screwed firmly to the wall
                    Where are the lanterns? | Hanging from a beam
                    Where are the cars? | Parked by the gate
                    Where is the compass? | Under the glass, partially visible near the edge
                    Where is the bus? | At the station
                    Where is the group of children? | Behind the fence
                    Where are the orange and the red? | On the plate
                    """)
    void aPlaceMayHaveAVerbAndAnotherPlace(String question, String answer) {
        assertThat(Pairs.judge(filter, null, question, answer))
                .isEqualTo(new Verdict.Keep("asked", 1.0));
    }
}
