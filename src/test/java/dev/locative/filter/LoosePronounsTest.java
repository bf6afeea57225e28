package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoosePronounsTest {
    private final LoosePronouns filter = new LoosePronouns();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the white truck parked next to it? | A white vehicle | it
                    What is attached to the trunk? | Another Gleditsia sinensis | another
                    What is the position of the mast? | The mast is swirling around it. | it
                    Where is the skirt? | Below them | them
                    """)
    void dropsWhatStandsForNothingNamed(String question, String answer, String word) {
        Verdict verdict = Pairs.judge(filter, null, question, answer);
        assertThat(verdict).isInstanceOf(Verdict.Drop.class);
        assertThat(((Verdict.Drop) verdict).reason()).contains('"' + word + '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Where is the toilet? | It is in an alcove.
                    What is the man holding in his hand? | A book
                    What is the distance between the rocks and the tree? | There is a gap between them.
                    What is next to the other boat? | The other pier
                    Is it the cat that is on the mat? | Yes
                    """)
    void keepsWhatTheQuestionNames(String question, String answer) {
        boolean loose = question.startsWith("Is it");
        assertThat(Pairs.judge(filter, null, question, answer))
                .isInstanceOf(loose ? Verdict.Drop.class : Verdict.Keep.class);
    }
}
