package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Right pairs whose wording is not the caption's, and wrong ones that look like them, through all
/// filters.
class RewordedAnswersTest {
    private static final List<Filter> FILTERS = Pairs.all();

    private static final String PORCH =
            "A gray Subaru wagon facing left stands in the center of a driveway. Adjacent to it on"
                    + " the right, a stone shed stands. A ladder leans against the shed. There is a"
                    + " basket on the porch in front of the lantern. A flock of small ducks are"
                    + " paddling around in the pond. In the reeds behind the pond is a wooden"
                    + " bench. A heron stands on the other side of the pond. There is a mailbox to"
                    + " the side of the gate. A rake is in front of a hedge. The hedge is in front"
                    + " of a meadow. A kite is on the left side of the frame. A mat is spread over"
                    + " the bench. A knife is on a tray with its blade toward the bread. A vine"
                    + " obscures the window. The yard is divided with gravel on the left and clover"
                    + " on the right. Green netting is draped over part of the arbor, visible in"
                    + " the upper corner of the yard. A boat has two sails on it and a carving on"
                    + " the bow. The wall has cracks running down, by the door can be seen some"
                    + " boots. A woman's left hand rests on the railing. A shadow is cast on the barn. Another rake hangs on a"
                    + " nail above the rake.";

    private static Verdict.@org.jspecify.annotations.Nullable Drop drop(
            String question, String answer) {
        Sample sample = Pairs.sample(PORCH);
        for (Filter filter : FILTERS) {
            Verdict verdict =
                    filter.judge(sample, List.of(Pairs.pair(question, answer))).getFirst();
            if (verdict instanceof Verdict.Drop drop) {
                return drop;
            }
        }
        return null;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the ladder leaning against? | The ladder is leaning against the shed.
                    Where does the wagon stand? | In the center of a driveway
                    Which way is the Subaru facing? | The Subaru is facing left.
                    What is to the right of the wagon? | A stone shed
                    Where is the lantern in relation to the basket? | The lantern is behind the basket.
                    What is paddling in the pond? | Small ducks
                    Where is the wooden bench? | In the reeds behind the pond
                    Where is the heron? | The heron is on the other side of the pond.
                    What is beside the gate? | A mailbox
                    Where is the rake relative to the meadow? | The rake is in front of the meadow.
                    On which side of the frame is the kite? | The kite is on the left side of the frame.
                    Is the hedge behind the rake? | Yes, it is behind the rake.
                    Is the hedge in front of the rake? | No, it is behind the rake.
                    Is the rake behind the hedge? | No
                    Is the lantern in front of the basket? | No, the lantern is behind the basket.
                    What is cast on the barn? | A shadow
                    Is there a mailbox by the gate? | Yes, there is.
                    What is the mat on? | The bench
                    What is the blade of the knife pointing toward? | The bread
                    What obscures the window? | A vine
                    Where is the gravel? | On the left
                    Where is the mailbox? | Is to the side of the gate
                    Where is the heron? | Stands on the other side of the pond
                    Where is the netting? | The netting is draped over part of the arbor, visible in the upper corner of the yard.
                    What is the left hand resting on? | The railing
                    """)
    void areKept(String question, String answer) {
        assertThat(drop(question, answer)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the ladder leaning against? | The ladder is leaning against the ladder.
                    What is the ladder leaning against? | The ladder is leaning against the hedge.
                    Where does the wagon stand? | In the center of a meadow
                    Which way is the Subaru facing? | The Subaru is facing right.
                    What is to the left of the wagon? | A stone shed
                    Where is the lantern in relation to the basket? | The lantern is in front of the basket.
                    Where is the wooden bench? | In the pond, in the wooden bench
                    Where is the rake relative to the meadow? | The rake is behind the meadow.
                    Where is the kite? | Side by side
                    Where is the kite? | Still under construction
                    Where is the kite? | Being lit up by the sun
                    Where is the wooden bench? | Next to the bench
                    Where are the two sails? | On the bow
                    Where are the cracks? | By the door
                    Where is the gravel? | On the right
                    What is the right hand resting on? | The railing
                    Is the hedge behind the rake? | No, it is in front of the rake.
                    Is the hedge behind the rake? | No
                    Is the ladder behind the gate? | No
                    Is the hedge in front of the rake? | No, it is behind the shed.
                    """)
    void areDropped(String question, String answer) {
        assertThat(drop(question, answer)).isNotNull();
    }
}
