package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskableTest {
    @Test
    void bodyPartsWithoutTheirOwnerAndLightAreNotAskedAbout() {
        assertThat(
                        Told.in("A hat sits on the head.")
                                .says("hat", "sits on", "on", "head", "none")
                                .asked())
                .isEmpty();
        assertThat(
                        Told.in("A soft glow is above the table.")
                                .says("soft glow", "is above", "above", "table", "none")
                                .asked())
                .isEmpty();
    }

    @Test
    void aCompoundThatWasCutIsNoName() {
        assertThat(
                        Told.in("A pole is next to the garbage can.")
                                .says("pole", "is next to", "next_to", "garbage", "none")
                                .asked())
                .isEmpty();
    }

    @Test
    void aThingInAPlaceIsAskedForByWhereNotByAStrandedIn() {
        assertThat(
                        Told.in("A woman is standing in a dressing room.")
                                .says(
                                        "woman",
                                        "is standing in",
                                        "inside_within",
                                        "dressing room",
                                        "none")
                                .questions())
                .contains("Where is the woman standing?")
                .doesNotContain("What is the woman standing in?");
    }
}
