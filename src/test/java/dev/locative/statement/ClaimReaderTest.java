package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimReaderTest {
    private static final String CAPTION =
            "A brown dog sits on a red sofa, to the left of a lamp. Behind the sofa is a window. The sky is blue.";

    private static Checked check(String thing, String relation, String reference, String quote) {
        return new ClaimReader()
                .check(
                        CAPTION,
                        new Reader().read(CAPTION),
                        List.of(new Claimed(thing, relation, reference, quote)))
                .getFirst();
    }

    private static String fault(String thing, String relation, String reference, String quote) {
        return check(thing, relation, reference, quote) instanceof Checked.Unstated(String reason)
                ? reason
                : "none";
    }

    @Test
    void aClaimInTheCaptionsOwnWordsIsStated() {
        assertThat(check("brown dog", "sits on", "red sofa", "A brown dog sits on a red sofa"))
                .isInstanceOfSatisfying(
                        Checked.Stated.class,
                        stated -> {
                            Statement statement = stated.statements().getFirst();
                            assertThat(statement.thing().text()).isEqualTo("brown dog");
                            assertThat(statement.relation()).isEqualTo("on");
                            assertThat(statement.reference().text()).isEqualTo("red sofa");
                            assertThat(statement.quote().of(CAPTION))
                                    .isEqualTo("A brown dog sits on a red sofa");
                        });
    }

    @Test
    void aPlaceThatOpensTheClauseIsTheLaterThings() {
        assertThat(check("window", "behind", "sofa", "Behind the sofa is a window."))
                .isInstanceOf(Checked.Stated.class);
        assertThat(fault("sofa", "behind", "window", "Behind the sofa is a window"))
                .isEqualTo("the quote says it otherwise");
    }

    @Test
    void aQuoteOfTheModelsOwnIsRefused() {
        assertThat(fault("dog", "on", "sofa", "the dog is on the sofa"))
                .isEqualTo("the quote does not stand in the caption");
    }

    @Test
    void relationAndReferenceMayShareThePlaceAsTheyLike() {
        assertThat(check("brown dog", "sits", "red sofa", "A brown dog sits on a red sofa"))
                .isInstanceOf(Checked.Stated.class);
        assertThat(check("window", "is", "behind the sofa", "Behind the sofa is a window"))
                .isInstanceOf(Checked.Stated.class);
        assertThat(fault("brown dog", "sits", "floor", "A brown dog sits on a red sofa"))
                .isEqualTo("the quote says it otherwise");
    }

    @Test
    void aQuoteOfTwoSentencesCountsForTheOneThatStatesIt() {
        assertThat(check("window", "behind", "sofa", "a lamp. Behind the sofa is a window"))
                .isInstanceOf(Checked.Stated.class);
    }

    @Test
    void whatTheQuoteLacksIsRefused() {
        assertThat(fault("cat", "on", "red sofa", "A brown dog sits on a red sofa"))
                .isEqualTo("the thing is not what the place is told of");
        assertThat(fault("brown dog", "under", "red sofa", "A brown dog sits on a red sofa"))
                .isEqualTo("the quote says it otherwise");
        assertThat(fault("sky", "is", "blue", "The sky is blue"))
                .isEqualTo("the relation is no place's in the quote");
    }

    @Test
    void theGrammarIsBelievedWhereItReadsThePlaceAsAnotherThings() {
        assertThat(fault("red sofa", "to the left of", "lamp", "a red sofa, to the left of a lamp"))
                .isEqualTo("the place is another thing's");
    }
}
