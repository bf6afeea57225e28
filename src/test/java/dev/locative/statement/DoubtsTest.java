package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoubtsTest {
    @Test
    void whatIsOnlyPossibleIsNotAsked() {
        assertThat(
                        Told.in("Near the bench is possibly a toolbox.")
                                .says("toolbox", "Near", "near_close", "bench", "none")
                                .asked())
                .isEmpty();
        assertThat(
                        Told.in("It looks as if a child were hiding behind the curtain.")
                                .says("child", "hiding behind", "behind", "curtain", "viewer")
                                .asked())
                .isEmpty();
    }

    @Test
    void aListThatGoesOnIsNoAnswer() {
        Told last =
                Told.in("Three goats and a donkey are standing near the barn.")
                        .says("donkey", "standing near", "near_close", "barn", "none");
        Told first =
                Told.in("Behind the barn are goats with bells and a donkey.")
                        .says("goats", "Behind", "behind", "barn", "viewer");
        assertThat(last.questions()).noneMatch(question -> question.contains("near the barn"));
        assertThat(first.questions()).doesNotContain("What is behind the barn?");
    }

    @Test
    void theSecondThingThatAnObjectHasIsMissed() {
        assertThat(
                        Told.in("The vine covers the fence and most of the shed.")
                                .says("vine", "covers", "covering", "fence", "none")
                                .questions())
                .doesNotContain("What does the vine cover?");
    }

    @Test
    void wordsDontSit() {
        assertThat(
                        Told.in("The word \"JAZZ\" is above a girl seated on a stool.")
                                .says("word \"JAZZ\"", "seated on", "on", "stool", "none")
                                .asked())
                .isEmpty();
    }

    @Test
    void anAnswerNeitherComparesNorSaysOnlyThatItIsAPerson() {
        assertThat(
                        Told.in("In front of the cave is a larger rock.")
                                .says("larger rock", "In front of", "front", "cave", "viewer")
                                .asked())
                .noneMatch(line -> line.contains("A larger rock"));
        assertThat(
                        Told.in("A person is sitting on a sofa.")
                                .says("person", "is sitting on", "on", "sofa", "none")
                                .questions())
                .doesNotContain("Who is sitting on the sofa?");
    }

    @Test
    void aVerbAfterAPluralIsNoPartOfAName() {
        assertThat(
                        Told.in("Beyond the fence, a row of old towers rise.")
                                .says("row of old towers rise", "Beyond", "behind", "fence", "none")
                                .asked())
                .isEmpty();
    }

    @Test
    void whatSomebodyLooksAtIsNotWhere() {
        assertThat(
                        Told.in("The boy is looking up at a kite.")
                                .says("boy", "is looking up at", "facing", "kite", "none")
                                .questions())
                .contains("What is the boy looking up at?")
                .doesNotContain("Where is the boy looking up?");
    }

    @Test
    void aPlaceWithinAPlaceIsLeftAlone() {
        assertThat(
                        Told.in("A kettle in a niche on grey slabs.")
                                .says("niche", "on", "on", "grey slabs", "none")
                                .asked())
                .isEmpty();
    }

    @Test
    void aFrontedPlaceBelongsToWhatTheThingReads() {
        assertThat(
                        Told.in("Below the picture, the poster reads \"HOME\" in blue.")
                                .says("poster", "Below", "below", "picture", "none")
                                .asked())
                .isEmpty();
    }

    @Test
    void neitherQualitiesNorWhatFollowsIsAThing() {
        assertThat(
                        Told.in("A bowl stands near a patch of yellowness.")
                                .says("bowl", "stands near", "near_close", "yellowness", "none")
                                .asked())
                .isEmpty();
        assertThat(
                        Told.in("Behind the following riders is a hill.")
                                .says("hill", "Behind", "behind", "following riders", "viewer")
                                .asked())
                .isEmpty();
    }

    @Test
    void twoQuotedWordsAreNotOne() {
        assertThat(
                        Told.in("Above the door are the words \"SALT\" and \"PEPPER\".")
                                .says("words \"SALT\"", "Above", "above", "door", "none")
                                .asked())
                .isEmpty();
    }

    @Test
    void theSkyIsNowhere() {
        assertThat(
                        Told.in("The blue sky is above the roofs.")
                                .says("blue sky", "is above", "above", "roofs", "none")
                                .questions())
                .noneMatch(question -> question.startsWith("Where"));
    }
}
