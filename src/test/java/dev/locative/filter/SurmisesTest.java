package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurmisesTest {
    private final Surmises filter = new Surmises();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The truck is parked next to the Tahoe, so the distance is 0.",
                "The post is approximately 1 meter away from the path.",
                "It is likely on the table.",
                "Cannot be determined"
            })
    void dropsConclusionsAndGuesses(String answer) {
        assertThat(Pairs.judge(filter, "A truck next to a Tahoe.", "Where is it?", answer))
                .isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void keepsWhatTheCaptionItselfWordsSo() {
        String caption = "The post stands about two meters behind the path.";
        assertThat(Pairs.judge(filter, caption, "How far is the post?", "Two meters behind"))
                .isInstanceOf(Verdict.Keep.class);
    }
}
