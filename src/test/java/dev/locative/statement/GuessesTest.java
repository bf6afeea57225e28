package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Places that may be another thing's are not stated.
class GuessesTest {
    private static final Reader READER = new Reader();

    private static List<String> read(String caption) {
        return READER.read(caption).stream().map(GuessesTest::brief).toList();
    }

    private static String brief(Statement s) {
        return s.thing().text()
                + " "
                + s.relation()
                + " "
                + (s.reference() == null ? "-" : s.reference().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "There is a sign on the fence behind the barn. > sign on fence",
                "A lamp shines on the ceiling on the right. > lamp on ceiling",
                "A cat is between the trees in the background. > cat between trees",
                "A plate with butter on bread near the jug. > butter on bread",
                "A wall with moss on the bricks under the window. > moss on bricks",
            })
    void the_second_place_may_be_the_first_ones_own(String caption, String first) {
        assertThat(read(caption)).containsExactly(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "A red rose grows on the lawn near the gate. > red rose near_close gate",
                "A boat drifts across the water behind the pier. > boat back pier",
            })
    void nobody_asks_where_a_ground_is(String caption, String second) {
        assertThat(read(caption)).contains(second);
    }

    @ParameterizedTest
    @CsvSource({
        "Each man is carrying a sack and staring at a goat.",
        "'The boat''s mast is tall, and it leans over the dock.'",
    })
    void a_deed_or_a_pronoun_may_be_another_ones(String caption) {
        assertThat(read(caption)).isEmpty();
    }
}
