package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Places that verbs, participles and fronted phrases tell.
class ReaderPlacesTest {
    private static final Reader READER = new Reader();

    private static List<String> read(String caption) {
        return READER.read(caption).stream()
                .map(s ->
                        s.thing().text()
                                + " | "
                                + s.relation()
                                + " | "
                                + (s.reference() == null ? "-" : s.reference().text()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "A motto is written above the gate. > motto | above | gate",
                "A mat is visible below the man's feet. > mat | below | man's feet",
                "Three vans stand next to one another. > Three vans | next_to_beside_adjacent | one another",
                "A cork sticks out of the bottle. > cork | outside | bottle",
                "The pond reflects the mountains. > pond | other | mountains",
                "A van stands in a yard adjacent to a church. > yard | next_to_beside_adjacent | church",
                "Resting on the shelf, a cat eyes the camera. > cat | on | shelf",
                "Hanging from the beam and hook are white, woven baskets. > white, woven baskets | connected_attached | hook",
                "Surrounded by hedges is a pond. > pond | around | hedges",
                "The tower is part of a castle. > tower | part_of | castle",
                "A ladder takes up the left half of the frame. > ladder | left | left half of the frame",
                "A wire runs from left to right. > wire | right | right",
                "The curtain behind the picture is red. > curtain | back | picture",
                "In the distance past the river, there are hills. > hills | other | river",
                "The top half of the tower is a dome. > dome | above | top half of the tower",
                "The left side of the hut has a door. > door | left | left side of the hut",
                "Behind the barn stand two cows. > two cows | back | barn",
                "The oak is taller than the church. > oak | other | church",
                "Its wings are stretched in front. > Its wings | front | -",
                "It's a mild day and there's a kite above the roof. > kite | above | roof",
                "A hut stands on a hill, and below it are square fields. > square fields | below | hut",
                "A cup is on the shelf and, to the side, a towel hangs. > towel | next_to_beside_adjacent | -",
                "The gate is connected with a chain. > gate | connected_attached | chain",
                "The wires seem to hang from a pole. > wires | connected_attached | pole",
                "Flags are visible on the left and right. > Flags | right | -",
                "A hut stands in front of a blue sky filled with kites. > kites | inside_within | blue sky",
                "Two picture frames sit on a shelf. > Two picture frames | on | shelf",
            })
    void it_reads_who_is_where(String caption, String statement) {
        assertThat(read(caption)).contains(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The sign is written in French.",
                "The metal reflects a sliver of light.",
                "The river is about ten feet wide at thirty feet.",
            })
    void it_states_no_place(String caption) {
        assertThat(read(caption)).isEmpty();
    }
}
