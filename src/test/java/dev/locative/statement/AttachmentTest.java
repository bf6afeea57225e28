package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose place a phrase tells, where English allows more than one reading.
class AttachmentTest {
    private static final Reader READER = new Reader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Two dogs are lying next to each other. > Two dogs | next_to_beside_adjacent | each other",
                "A bench covered with leaves and snow stands on a hill. > leaves | on | bench ; snow | on | bench ; bench | on | hill",
                "There might be a second dog behind the car. > ",
                "A side view of a black truck facing right with its doors open. > black truck | facing | right",
                "Shadows are visible from a lamp above the door. > lamp | above | door",
                "In the background on the left, there is a tower. > tower | back | background ; tower | left | -",
                "A cat sits in what appears to be a basket. > cat | inside_within | basket",
                "Two photos are placed on a golden frame. > Two photos | on | golden frame",
                "In the background I can see a clock attached to the wall, two windows and a curtain. > clock | back | background ; clock | connected_attached | wall ; two windows | back | background ; curtain | back | background",
                "A close-up captures a tulip, resting on a book. > tulip | on | book",
                "A couple strolls along the beach. > couple | movement_along | beach",
                "Three statues of a king stand beside a fountain. > Three statues of a king | next_to_beside_adjacent | fountain",
                "There is a woman standing behind the counter. > woman | back | counter",
                "A side view of a stone wall covered in snow. > snow | on | stone wall",
                "His friend on the left kneels on a carpet. > His friend | left | - ; His friend | on | carpet",
                "The pizza is divided into eight slices. > ",
                "To the left of the tents, behind them, is a hill. > hill | left | tents ; hill | back | tents",
                "Two women are engrossed in a book on a couch. > Two women | on | couch",
            })
    void it_attaches_places_to_their_things(String caption, String expected) {
        List<String> wanted =
                expected == null || expected.isEmpty() ? List.of() : List.of(expected.split(" ; "));
        assertThat(READER.read(caption).stream().map(AttachmentTest::brief))
                .containsExactlyElementsOf(wanted);
    }

    private static String brief(Statement s) {
        String reference = s.reference() == null ? "-" : s.reference().text();
        return s.thing().text() + " | " + s.relation() + " | " + reference;
    }
}
