package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionReferencesTest {
    private static final String POST = "Brown metal post in the center of a rocky path outdoors.";
    private final DescriptionReferences filter = new DescriptionReferences();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What object is mentioned next to the path? | A post
                    Where is the post according to the text? | On the path
                    Where is the post? | The description says it is on the path.
                    What is the distance between the post and the path? | Not specified in the image description.
                    What is the path described as? | Rocky
                    Where is the post in the given passage? | On the path
                    How far is the post? | The distance is not specified.
                    How far is the post? | It cannot be determined.
                    What is stated in the text about the post? | It is metal.
                    What does the caption say about the post? | It is metal.
                    """)
    void dropsPairsThatSpeakOfTheDescription(String question, String answer) {
        assertThat(Pairs.judge(filter, POST, question, answer)).isInstanceOf(Verdict.Drop.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is above the text? | A gold crown logo
                    What is the text on the sign below? | A red line
                    What colour is the crown in the text? | Gold
                    What is to the left of the text? | The passage between the buildings
                    What is in front of the post? | A path
                    Which way leads to the text? | The path
                    """)
    void leavesTextAndPassagesThatStandInThePicture(String question, String answer) {
        assertThat(Pairs.judge(filter, POST, question, answer)).isInstanceOf(Verdict.Keep.class);
    }

    @Test
    void leavesADescriptionThatIsAThingInTheCaption() {
        String caption = "A sign with a description of the park stands beside the trail.";
        assertThat(
                        Pairs.judge(
                                filter,
                                caption,
                                "What is the sign with a description of the park beside?",
                                "The trail"))
                .isInstanceOf(Verdict.Keep.class);
        assertThat(Pairs.judge(filter, caption, "Where is the sign in the description?", "Here"))
                .isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void namesTheWords() {
        Verdict verdict = Pairs.judge(filter, POST, "What is mentioned first?", "A post");
        assertThat(((Verdict.Drop) verdict).reason()).contains("\"mentioned\"");
    }
}
