package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Subjects that a clause goes on with after what stands between.
class ResumptionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The cow, white all over, is in the barn. | cow | is in | inside_within | barn",
                "The mule, which is old, is behind the cart. | mule | is behind | behind | cart",
                "The kite has a tail and is in the air. | kite | is in | inside_within | air",
                "A nurse with a red scarf is behind the desk. | nurse | is behind | behind | desk",
                "The jug is full and surrounded by plums."
                        + "| jug | surrounded by | surround | plums",
                "The owl wears a hat, and it is on the roof. | owl | is on | on | roof",
            })
    void whatStandsBetweenIsNoDoubt(
            String caption, String thing, String words, String relation, String reference) {
        assertThat(Told.in(caption).says(thing, words, relation, reference, "none").asked())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The kite has a tail that, like the rope, is in the air."
                        + "| kite | is in | inside_within | air",
                "The cows eat, and it is in the barn. | cows | is in | inside_within | barn",
            })
    void aSubjectOfItsOwnIs(
            String caption, String thing, String words, String relation, String reference) {
        assertThat(Told.in(caption).says(thing, words, relation, reference, "none").asked())
                .isEmpty();
    }
}
