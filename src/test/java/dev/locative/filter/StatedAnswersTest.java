package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Frame;
import dev.locative.data.QaPair;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import dev.locative.statement.Reader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedAnswersTest {
    private static final StatedAnswers FILTER = new StatedAnswers(new Reader()::read);

    private static final String PLACE =
            "A white toilet in an alcove on beige glossy tiles. Three white towels hang from a rack"
                    + " above the toilet. There are 2 large rocks on the ground near the front of"
                    + " the truck. A black dog lies behind the wire fence. The statue is facing"
                    + " towards the left. Behind the post is green chaparral foliage. A thick vine"
                    + " is wrapped around the tree trunk. A person in a brown jacket is standing on"
                    + " the other side of the bus.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the position of the toilet? | It is in an alcove on beige glossy tiles.
                    What is behind the post? | Green chaparral foliage
                    What is the position of the rocks relative to the truck? | The rocks are on the ground near the front of the truck.
                    What is the dog lying behind? | The wire fence
                    What is in front of the dog? | The wire fence
                    What is below the rack? | The toilet
                    What is the orientation of the statue? | The statue is facing towards the left.
                    Is the dog behind the fence? | Yes
                    """)
    void keepsWhatAClauseStatesOrItsInverse(String question, String answer) {
        assertThat(Pairs.judge(FILTER, PLACE, question, answer))
                .isInstanceOf(Verdict.Keep.class)
                .extracting(Verdict::score)
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the position of the toilet? | It is behind the wire fence.
                    What is behind the fence? | The truck
                    What is behind the dog? | The wire fence
                    What is the tree trunk wrapped around? | A thick vine
                    What is the orientation of the toilet? | It is facing the wall.
                    What is the orientation of the rocks? | They are tilted to the left.
                    What is the position of the dog relative to the truck? | The dog is behind the wire fence.
                    What is the person standing on? | A brown jacket
                    What is the position of the dog? | It is sitting behind the wire fence, on the ground.
                    Is the dog in front of the fence? | Yes
                    """)
    void dropsWhatNoClauseStates(String question, String answer) {
        Verdict verdict = Pairs.judge(FILTER, PLACE, question, answer);
        assertThat(verdict).isInstanceOf(Verdict.Drop.class);
        assertThat(verdict.score()).isLessThan(StatedAnswers.DEFAULT_CUTOFF);
    }

    @Test
    void namesTheSentenceThatItLookedFor() {
        Verdict verdict = Pairs.judge(FILTER, PLACE, "What is behind the fence?", "A truck");
        assertThat(((Verdict.Drop) verdict).reason()).contains("A truck is behind the fence.");
    }

    @Test
    void judgesAPairWithEvidenceAsBefore() {
        QaPair pair =
                new QaPair(
                        "What is behind the post?",
                        "Green chaparral foliage.",
                        null,
                        Frame.UNSTATED,
                        List.of("back"),
                        new Span(PLACE.indexOf("Behind the post"), PLACE.indexOf(" A thick")));
        assertThat(FILTER.judge(Pairs.sample(PLACE), List.of(pair)))
                .isEqualTo(new GroundedAnswers().judge(Pairs.sample(PLACE), List.of(pair)));
    }

    private static final String HALL =
            "A narrow hall with framed prints. A green door with a brass knob is on the left. The"
                    + " upper half of the frame shows stains on the plaster. A tin lantern is on the"
                    + " shelf, and beside it is a clay jug. A mirror leans against a bare backdrop."
                    + " In front of the mirror, we see a stool. Behind that, we see a crate. A grey"
                    + " tail is visible under the cat's chair. A tall book shelf is next to the"
                    + " window. A rug with tassels in a corner is red. Grey netting"
                    + " is draped over part of the arch, visible in the lower corner of the frame.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Where are the framed prints? | In the narrow hall
                    Where is the brass knob? | On the green door
                    Where are the stains on the plaster? | On the upper half of the frame
                    Where is the clay jug? | Beside the lantern
                    Where is the crate? | Behind the stool
                    Where is the cat's tail? | Under the chair
                    Where is the bookshelf? | Next to the window
                    Where is the grey netting? | Draped over part of the arch, visible in the lower corner of the frame
                    """)
    void keepsWhatAThingHasAndOtherSpellings(String question, String answer) {
        assertThat(Pairs.judge(FILTER, HALL, question, answer)).isInstanceOf(Verdict.Keep.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Where is the shelf? | Beside the lantern
                    Where is the mirror? | On a bare backdrop
                    Where are the tassels? | In front of the rug
                    Where is the door? | On the brass knob
                    Where is the stool? | Behind the crate
                    """)
    void dropsWhatOnlySoundsLikeIt(String question, String answer) {
        assertThat(Pairs.judge(FILTER, HALL, question, answer)).isInstanceOf(Verdict.Drop.class);
    }
}
