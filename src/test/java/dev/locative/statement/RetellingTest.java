package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetellingTest {
    @Test
    void whatAnotherSentencePutsAtThePlaceIsMissed() {
        assertThat(
                        Told.in("A lamp is on the post. It is lit. A bell hangs on the same post.")
                                .says("lamp", "is on", "on", "post", "none")
                                .questions())
                .contains("Where is the lamp?")
                .doesNotContain("What is on the post?");
    }

    @Test
    void theSameThingToldTwiceIsNotMissed() {
        assertThat(
                        Told.in("A lamp is on the post. It is lit. The lamp on the post is lit.")
                                .says("lamp", "is on", "on", "post", "none")
                                .questions())
                .contains("What is on the post?");
    }
}
