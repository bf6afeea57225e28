package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmbiguitiesTest {
    @Test
    void whatLooksIntoARoomMayBeTheFirstThing() {
        assertThat(
                        Told.in("There is a hatch above the gates looking into the cellar.")
                                .says("gates", "looking into", "facing", "cellar", "none")
                                .asked())
                .isEmpty();
    }

    @Test
    void whatIsOnlyPointedAtHasNoName() {
        assertThat(
                        Told.in("Below this slot is a lever.")
                                .says("lever", "Below", "below", "slot", "none")
                                .asked())
                .isEmpty();
        assertThat(
                        Told.in("The box has a slot. Below this slot is a lever.")
                                .says("lever", "Below", "below", "slot", "none")
                                .asked())
                .isNotEmpty();
    }

    @Test
    void whatComesAsWellIsPartOfTheAnswer() {
        assertThat(
                        Told.in("A tractor is near the silo, as well as a number of carts.")
                                .says("tractor", "is near", "near_close", "silo", "none")
                                .questions())
                .doesNotContain("What is near the silo?");
    }

    @Test
    void oneOfTwoJoinedPlacesIsNotWhereAThingIs() {
        assertThat(
                        Told.in("Behind the hen and on the lawn, a fox is asleep.")
                                .says("fox", "on", "on", "lawn", "none")
                                .questions())
                .noneMatch(question -> question.startsWith("Where"));
    }

    @Test
    void aThingOfWhichThereIsAnotherIsNotCalledThe() {
        assertThat(
                        Told.in("A donkey stands behind the barn, while another donkey drinks.")
                                .says("donkey", "stands behind", "behind", "barn", "viewer")
                                .questions())
                .noneMatch(question -> question.contains("the donkey"));
    }

    @Test
    void aSideThatSomethingIsFastenedOnIsNotThePictures() {
        assertThat(
                        Told.in("The apron around its waist is knotted on the left side.")
                                .says("apron", "is knotted on", "left", "left side", "viewer")
                                .asked())
                .isEmpty();
    }

    @Test
    void aCornerIsThePicturesOnlyWhereThatIsSaid() {
        assertThat(
                        Told.in("The red beads are in the upper left corner.")
                                .says("red beads", "are in", "left", "upper left corner", "viewer")
                                .asked())
                .isEmpty();
        assertThat(
                        Told.in("The red beads are in the upper left corner of the image.")
                                .says(
                                        "red beads",
                                        "are in",
                                        "left",
                                        "upper left corner of the image",
                                        "viewer")
                                .asked())
                .isNotEmpty();
    }

    @Test
    void thePlaceOfOneOfThemIsNotThePlaceOfAll() {
        assertThat(
                        Told.in("The gate has two bars, one along the top of the frame.")
                                .says("two bars", "along", "along", "top of the frame", "none")
                                .asked())
                .isEmpty();
    }

    @Test
    void aPlaceBeforeAClauseThatGoesOnIsNotAskedAbout() {
        assertThat(
                        Told.in("In the foreground, a calf is asleep, while a lamb is grazing.")
                                .says("calf", "In", "front", "foreground", "viewer")
                                .questions())
                .doesNotContain("What is in the foreground?");
    }

    @Test
    void whatTellsAThingApartIsNoNews() {
        assertThat(
                        Told.in("The wall behind the piano is white.")
                                .says("wall", "behind", "behind", "piano", "viewer")
                                .questions())
                .doesNotContain("What is the wall behind?")
                .contains("What is behind the piano?");
    }

    @Test
    void aThingIsNotPlacedByItself() {
        assertThat(
                        Told.in("There is a leaf beside the tip of the leaf.")
                                .says("leaf", "beside", "next_to", "tip of the leaf", "none")
                                .asked())
                .isEmpty();
    }

    @Test
    void whatAFrontedParticipleHoldsIsNotWhatIsThere() {
        assertThat(
                        Told.in("On the lawn, on a ledge bordering the pool, is a frog.")
                                .says("pool", "On", "on", "lawn", "none")
                                .asked())
                .isEmpty();
    }

    @Test
    void whatPeeksOutFromBehindSaysFrom() {
        assertThat(
                        Told.in("A fox peeks out from behind the barn.")
                                .says("fox", "peeks out behind", "behind", "barn", "viewer")
                                .asked())
                .contains("Where does the fox peek out? - From behind the barn.");
    }

    @Test
    void anEmptyExpanseIsNoAnswer() {
        assertThat(
                        Told.in("Behind the mill is a small area covered in moss.")
                                .says("small area", "Behind", "behind", "mill", "viewer")
                                .questions())
                .doesNotContain("What is behind the mill?");
    }

    @Test
    void eachOfThemIsNoAnswer() {
        assertThat(
                        Told.in("Each lamp is next to the door.")
                                .says("lamp", "is next to", "next_to", "door", "none")
                                .asked())
                .noneMatch(line -> line.contains("Each lamp"));
    }
}
