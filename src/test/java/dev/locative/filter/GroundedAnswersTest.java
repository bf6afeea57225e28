package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Frame;
import dev.locative.data.QaPair;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The captions are DOCCI's test_03902, test_00731, test_01154 and test_02814 (Google, CC BY 4.0),
/// some shortened.
class GroundedAnswersTest {
    private static final String TAHOE =
            "An outdoor daytime side-view of a white Chevrolet Tahoe parked on some gravel and dried"
                    + " dirt. There is another white vehicle that is a truck that is parked next to"
                    + " it. There are 2 large rocks on the ground near the front of the truck.";
    private static final String PONY =
            "Outdoor three-quarter view of a light brown shetland pony with blonde mane, standing in"
                    + " a dried grass patch behind a wire fence. Black canvas is draped over part of the"
                    + " fence, visible in the upper right corner of the frame.";
    private static final String STATUE =
            "A black metal statue of a longhorn bull facing towards the left. The statue is placed"
                    + " on top of brown dirt. There is a walkway to the left of the statue, to the left"
                    + " of the walkway is a short brick wall. Above the text is a gold crown logo.";

    private final GroundedAnswers filter = new GroundedAnswers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the white Chevrolet Tahoe parked on? | Some gravel and dried dirt
                    What is the position of the truck relative to the Tahoe? | The truck is parked next to the Tahoe.
                    What is near the front of the truck? | Two large rocks
                    How many large rocks are near the front of the truck? | 2
                    Are the rocks near the front of the truck? | Yes
                    """)
    void keepsWhatTheCaptionStates(String question, String answer) {
        assertKept(TAHOE, question, answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the distance between the truck and the Tahoe? | The truck is parked next to the Tahoe, so the distance is 0.
                    What is the orientation of the rocks? | They are tilted to the left.
                    What is near the front of the truck? | Three large rocks
                    What is the distance between the rocks and the truck? | Approximately 1 meter
                    Where is the truck? | In front of the rocks
                    Are the rocks behind the truck? | Yes
                    What is the truck? | It is.
                    """)
    void dropsWhatTheCaptionDoesNotState(String question, String answer) {
        assertDropped(TAHOE, question, answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is to the left of the statue? | A walkway
                    What is to the right of the walkway? | The statue
                    Where is the walkway? | To the left of the statue
                    What is below the gold crown logo? | The text
                    Is the gold crown logo above or below the text? | Above
                    Is the gold crown logo above the text? | Yes
                    Is the gold crown logo below the text? | No
                    Is the walkway to the right of the statue? | No
                    Which way is the statue facing? | Towards the left
                    """)
    void readsDirectionsAndTheirConverses(String question, String answer) {
        assertKept(STATUE, question, answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is to the right of the statue? | A walkway
                    What is to the left of the walkway? | A statue
                    What is above the gold crown logo? | The text
                    Is the gold crown logo above or below the text? | Below
                    Is the gold crown logo above the text? | No
                    Is the gold crown logo below the text? | Yes
                    Is the statue behind the walkway? | No
                    What is the position of the statue relative to the walkway? | The statue is placed on top of the walkway.
                    Which way is the statue facing? | Towards the right
                    """)
    void dropsDirectionsThatAreTurned(String question, String answer) {
        assertDropped(STATUE, question, answer);
    }

    @Test
    void dropsASwappedReferenceThoughAllWordsStandInTheSentence() {
        assertDropped(PONY, "What is behind the pony?", "A wire fence");
        assertKept(PONY, "What is the pony standing on?", "A dried grass patch");
        assertKept(PONY, "What is draped over the fence?", "Black canvas");
    }

    @Test
    void scoresScatteredWordsBelowAPhrase() {
        double phrase = score(PONY, "Where is the pony?", "In a dried grass patch");
        double scattered = score(PONY, "Where is the pony?", "On the black canvas corner");
        assertThat(phrase).isGreaterThan(0.9);
        assertThat(scattered).isLessThan(0.5);
    }

    @Test
    void namesThePhraseThatIsMissing() {
        Verdict verdict =
                Pairs.judge(filter, PONY, "Where is the canvas?", "It is draped behind the shed.");
        assertThat(((Verdict.Drop) verdict).reason()).contains("\"behind the shed\"");
    }

    @Test
    void looksIntoTheSentencesOfTheEvidence() {
        Span evidence = new Span(STATUE.indexOf("There is a walkway"), STATUE.indexOf(", to the"));
        QaPair pair =
                new QaPair(
                        "What is to the left of the statue?",
                        "A walkway",
                        null,
                        Frame.VIEWER,
                        List.of("left"),
                        evidence);
        assertThat(filter.judge(Pairs.sample(STATUE), List.of(pair)).getFirst())
                .isInstanceOf(Verdict.Keep.class);
    }

    @Test
    void theCutoffDecidesAndTheScoreStays() {
        Verdict strict =
                Pairs.judge(
                        new GroundedAnswers(1),
                        TAHOE,
                        "What is the position of the truck relative to the Tahoe?",
                        "The truck is parked next to the Tahoe.");
        assertThat(strict).isInstanceOf(Verdict.Drop.class);
        assertThat(strict.score()).isBetween(0.6, 0.99);
        assertThatThrownBy(() -> new GroundedAnswers(1.5)).hasMessageContaining("1.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    In the foreground, tall grasses sway. | What is in the foreground? | Tall grasses.
                    In the foreground, tall grasses sway. | Are the tall grasses in the background? | No, they are in the foreground.
                    In the foreground, tall grasses sway. | Are the tall grasses in the foreground or in the background? | In the foreground.
                    To the right of the van, a silver Jeep is parked. | Where is the silver Jeep? | To the right of the van.
                    To the right of the van, a silver Jeep is parked. | What is to the left of the silver Jeep? | The van.
                    To the right of the van, a silver Jeep is parked. | Is the silver Jeep to the left or to the right of the van? | To the right.
                    Adjacent to the banana, a peach lies on a plate. | What is adjacent to the banana? | A peach.
                    Behind the barn the hill rises a little. | Where is the hill? | Behind the barn.
                    """)
    void aPlaceInFrontBelongsToWhatFollows(String caption, String question, String answer) {
        assertKept(caption, question, answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    In the foreground, tall grasses sway. | Are the tall grasses in the foreground? | No, they are in the background.
                    In the foreground, tall grasses sway. | What is in the background? | Tall grasses.
                    In the foreground, tall grasses sway. | Are the tall grasses in the foreground or in the background? | In the background.
                    To the right of the van, a silver Jeep is parked. | Where is the van? | To the right of the Jeep.
                    To the right of the van, a silver Jeep is parked. | What is to the right of the silver Jeep? | The van.
                    The man has a tattoo on his right arm. | What is on the left arm of the man? | A tattoo.
                    """)
    void aPlaceInFrontIsNoLicenceToTurnIt(String caption, String question, String answer) {
        assertDropped(caption, question, answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A lamp stands on the right side. | What is on the right side? | The lamp.
                    On the left side, there is a white toilet. | Where is the white toilet? | On the left side.
                    The man, positioned on the left side of the frame, is clad in plaid. | Who is on the left side of the frame? | The man.
                    On the right side of the frame, a silver tag is seen. | Which side of the frame is the silver tag on? | The right side.
                    In the top left corner of the frame, a coaster peeks out. | Which corner of the frame is the coaster in? | The top left corner.
                    A flower blooms on the left side of the frame. | Is the flower on the left side or on the right side of the frame? | On the left side of the frame.
                    A factory, its smoke visible, is situated on the right side of the frame. | Is the factory on the left side of the frame? | No, it is on the right side of the frame.
                    Trees can be seen in the distance. | What is in the distance? | Trees.
                    The woodpecker faces the viewer. | Which way is the woodpecker facing? | Toward the viewer.
                    """)
    void partsOfThePictureAreDirections(String caption, String question, String answer) {
        assertKept(caption, question, answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A lamp stands on the right side. | What is on the left side? | The lamp.
                    A flower blooms on the left side of the frame. | Is the flower on the left side or on the right side of the frame? | On the right side of the frame.
                    The woodpecker faces away from the viewer. | Which way is the woodpecker facing? | Toward the viewer.
                    A walkway leads to the left. | What is the direction of the walkway? | It is facing the left.
                    """)
    void partsOfThePictureThatAreTurnedAreDropped(String caption, String question, String answer) {
        assertDropped(caption, question, answer);
    }

    @Test
    void aListIsGroundedWhereEachMemberIs() {
        String caption = "A black Porsche is parked on the road. A shadow is cast on the road.";
        assertKept(caption, "What is on the road?", "A black Porsche and a shadow.");
        assertDropped(caption, "What is on the road?", "A black Porsche and a bicycle.");
    }

    @Test
    void aPronounInTheEvidenceStandsForTheAnswer() {
        String caption = "The truffles are dusted with cocoa. They rest on a white plate.";
        Span evidence = new Span(caption.indexOf("white"), caption.length());
        QaPair pair =
                new QaPair(
                        "What rests on the white plate?",
                        "The truffles.",
                        null,
                        Frame.UNSTATED,
                        List.of("on"),
                        evidence);
        assertThat(filter.judge(Pairs.sample(caption), List.of(pair)).getFirst())
                .isInstanceOf(Verdict.Keep.class);
    }

    private void assertKept(String caption, String question, String answer) {
        assertThat(Pairs.judge(filter, caption, question, answer)).isInstanceOf(Verdict.Keep.class);
    }

    private void assertDropped(String caption, String question, String answer) {
        assertThat(Pairs.judge(filter, caption, question, answer)).isInstanceOf(Verdict.Drop.class);
    }

    private double score(String caption, String question, String answer) {
        Double score = Pairs.judge(filter, caption, question, answer).score();
        assertThat(score).isNotNull();
        return score == null ? Double.NaN : score;
    }
}
