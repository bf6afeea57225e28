package dev.locative.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Frame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    to the left of | chair | VIEWER
                    on | left side of the image | VIEWER
                    in | background | VIEWER
                    in | bottom right corner of the frame | VIEWER
                    attached to | right side of a gray pillar | VIEWER
                    in front of | man | VIEWER
                    behind | building | VIEWER
                    faces | bottom left | VIEWER
                    holding in | their right hand | OBJECT
                    is looking to | its left | OBJECT
                    near | front of the truck | OBJECT
                    painted on | driver's side | OBJECT
                    on | table | UNSTATED
                    between | two buildings | UNSTATED
                    above | toilet | UNSTATED
                    right beside | each other | UNSTATED
                    lies on its side |  | UNSTATED
                    """)
    void readsTheFrameFromRelationAndReference(String relation, String reference, Frame frame) {
        String words = reference == null ? "" : reference;
        assertThat(FrameRules.of(relation, words, "thing")).isEqualTo(frame);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    In which hand is the person holding the staff? | In their right hand. | OBJECT
                    What is on the left side of the image? | A cat. | VIEWER
                    Which side of the gray pillar is the gray sign on? | The right side. | VIEWER
                    What is the gray pillar embedded into? | A gray wall. | UNSTATED
                    Who left the room? | A man | UNSTATED
                    What is on the man's left arm? | A watch to the right of the bracelet | OBJECT
                    """)
    void readsTheFrameOfAPairFromQuestionAndAnswer(String question, String answer, Frame frame) {
        assertThat(FrameRules.ofPair(question, answer)).isEqualTo(frame);
    }
}
