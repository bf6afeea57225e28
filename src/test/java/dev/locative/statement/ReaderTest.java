package dev.locative.statement;

import static dev.locative.statement.Brief.brief;
import static dev.locative.statement.Brief.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
    private static final Reader READER = new Reader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Above the text is a gold crown logo. > gold crown logo | above | text",
                "Three white towels hang from a rack. > Three white towels | connected_attached | rack",
                "In the background there is a tall tower. > tall tower | back | background",
                "The aircraft is positioned in the center of the tarmac. > aircraft | central_position | center of the tarmac",
                "A cat on the left side of the image looks at a dog. > cat | left | left side of the image",
                "Behind the cat are glass doors. > glass doors | back | cat",
                "There are flowers present at the bottom of this image. > flowers | below | bottom of this image",
                "A low angle view of a gray sign attached to the right side of a gray pillar. > gray sign | connected_attached | right side of a gray pillar",
                "Trees surround the house. > Trees | around | house",
                "The wall is covered in ivy. > ivy | on | wall",
                "The shelf is filled with books. > books | inside_within | shelf",
                "The pillar is embedded into a wall. > pillar | inside_within | wall",
                "In this image I can see a rod in the top right corner. > rod | within_boundary | top right corner",
                "The sign has a clock on it. > clock | on | sign",
            })
    void it_reads_who_is_where(String caption, String statement) {
        assertThat(read(caption)).contains(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The numeral is painted in a sans-serif font.",
                "The letters are in black.",
                "The bushes are in bloom.",
                "The retaining wall appears to be made of a coarse material.",
                "The man looks like he left the room.",
                "There are no birds on the wire.",
                "What is this?",
                "A low angle view of a church.",
                "There are trees in the image.",
                "The photo was taken at night.",
                "",
                "....",
                "- **",
            })
    void it_states_nothing_where_nothing_is_placed(String caption) {
        assertThat(read(caption)).isEmpty();
    }

    @Test
    void a_sentence_that_opens_with_what_may_be_a_verb_is_read() {
        assertThat(read("Hang from the rack.")).isEmpty();
        assertThat(read("Extend out of the top of the frame.")).isEmpty();
    }

    @Test
    void a_plural_before_the_clauses_verb_is_no_verb() {
        assertThat(read("A row of dark green evergreen trees appears behind the shed."))
                .containsExactly("row of dark green evergreen trees | back | shed");
    }

    @Test
    void each_member_of_a_list_is_a_statement_of_its_own() {
        assertThat(read("In the background there is a wall, a curtain and a door."))
                .containsExactly(
                        "wall | back | background",
                        "curtain | back | background",
                        "door | back | background");
    }

    @Test
    void a_clause_that_follows_a_list_does_not_join_it() {
        assertThat(
                        read(
                                "In the background is a power line connected to a post, and the sky is a hazy blue."))
                .containsExactly(
                        "power line | back | background", "power line | connected_attached | post");
    }

    @Test
    void places_of_a_list_member_stay_with_it() {
        assertThat(
                        read(
                                "A cat with black patches on its ears and a collar around its neck sits on a mat."))
                .containsExactly(
                        "black patches | on | its ears",
                        "collar | around | its neck",
                        "cat | on | mat");
    }

    @Test
    void a_pronoun_is_filled_in_only_where_one_thing_fits() {
        List<Statement> found = READER.read("A dog sits on a bench. Behind it is a wall.");

        assertThat(found)
                .anySatisfy(s -> {
                    assertThat(brief(s)).isEqualTo("wall | back | dog");
                    assertThat(s.resolved()).isTrue();
                });
        assertThat(read("Two dogs and a cat sleep. Behind it is a wall.")).isEmpty();
    }

    @Test
    void two_prepositions_share_one_noun_phrase() {
        assertThat(read("Behind and above the metal fence is a tree."))
                .containsExactlyInAnyOrder(
                        "tree | back | metal fence", "tree | above | metal fence");
    }

    @Test
    void a_side_that_tells_things_apart_is_part_of_the_name() {
        assertThat(
                        read(
                                "The raccoon on the left side of the image is behind the raccoon on the right side of the image."))
                .contains(
                        "raccoon on the left side of the image | back | raccoon on the right side of the image",
                        "raccoon | left | left side of the image",
                        "raccoon | right | right side of the image");
    }

    @Test
    void offsets_and_quotes_point_into_the_caption_whatever_its_characters() {
        String caption =
                "🙂 The café’s “OPEN” sign\u00a0hangs above the door — and a bench is next to the wall.";

        for (Statement statement : READER.read(caption)) {
            assertThat(statement.thing().span().of(caption)).isEqualTo(statement.thing().text());
            assertThat(statement.sentence().contains(statement.quote())).isTrue();
        }
        assertThat(read(caption)).contains("bench | next_to_beside_adjacent | wall");
    }

    @Test
    void a_caption_of_a_million_characters_without_a_full_stop_is_read() {
        String caption = "a red ball on the mat and ".repeat(40_000);

        assertThat(READER.read(caption)).isNotNull();
    }

    @Test
    void threads_read_the_same() throws Exception {
        String caption =
                "A cup stands on the table. To the left of the cup is a spoon. Behind them is a wall.";
        List<String> expected = read(caption);
        Callable<List<String>> task = () -> read(caption);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (var result : pool.invokeAll(java.util.Collections.nCopies(64, task))) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }
}
