package dev.locative.statement;

import static dev.locative.statement.Brief.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose place a phrase tells, and what is no place at all.
class ReaderAttachmentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "A girl plays tennis on a clay court. > girl | on | clay court",
                "A lamp stands on a shiny, round table. > lamp | on | shiny, round table",
                "The lid is silver and a spoon is on the saucer. > spoon | on | saucer",
                "The roots of the old tree stretch over the path. > roots of the old tree | above | path",
                "A thin crack runs straight across the tile. > thin crack | movement_along | tile",
                "The fox is looking away from the fence. > fox | away_from | fence",
                "The jug is blue except for a white stripe around the neck. > white stripe | around | neck",
                "The handle of the \"Z\" is on the shelf. > handle of the \"Z\" | on | shelf",
                "Benches are set up for guests along the quay. > Benches | movement_along | quay",
                "A cart is parked on the road, behind the cart are tall poles. > tall poles | back | cart",
                "Behind the boat and a little to the left is a tall mast. > tall mast | back | boat",
                "A dog with long ears and a curly tail sitting on a mat. > dog | on | mat",
                "A vase stands on a floor covered in dust. > dust | on | floor",
                "\"EXIT\" above the door is red. > \"EXIT\" | above | door",
                "Hills wrapped in thick fog stretch along the coast. > Hills | movement_along | coast",
                "The street has lamps that glimmer through the fog. > lamps | through | fog",
                "Near the gate, there's a cart. > cart | near_close | gate",
                "Cups with blue, green, and red rims are behind the jar. > Cups | back | jar",
                "A mural shines in a dimly lit tunnel. > mural | inside_within | dimly lit tunnel",
            })
    void a_place_is_told_of_what_it_belongs_to(String caption, String statement) {
        assertThat(read(caption)).contains(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The page is divided into four columns.",
                "The boat is painted in a cheerful mix of red and white.",
                "The lamp gives off a warm glow.",
                "A knight, clad in iron, smiles.",
                "Two men are engrossed in a game.",
                "The petals fade from red at the base to pink at the tips.",
                "Around the tent, the ground is wet.",
            })
    void a_manner_is_no_place(String caption) {
        assertThat(read(caption)).isEmpty();
    }
}
