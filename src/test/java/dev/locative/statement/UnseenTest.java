package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Captions that, read as they are, give no pair.
class UnseenTest {
    private static List<QaPair> pairs(String caption) {
        return new Wording(1)
                .word(new Sample("unseen", null, caption, "test"), new Reader().read(caption));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pond behind the mill is not visible.",
                "Near the gate is a central low stone bench.",
                "It stoops over the well.",
                "A road joins a village in the background to the port.",
                "The door of the van mirrors the barn behind it.",
            })
    void givesNoPair(String caption) {
        assertThat(pairs(caption)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pond is behind the mill.",
                "Near the gate is a stone bench.",
                "The tree leans over the well.",
                "Near the gate is a man wearing glasses.",
            })
    void givesPairs(String caption) {
        assertThat(pairs(caption)).isNotEmpty();
    }
}
