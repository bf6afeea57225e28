package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names that were cut out of longer ones are neither asked about nor answered.
class CutNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Behind the barb wired gate is a goat. > goat > Behind > barb",
                "Near the shed is a wall covering that shines. > wall > Near > shed",
                "Below the lid is the label \"No. 5\" in red. > label > Below > lid",
                "In the corner of the box the Acme leaping deer logo shines. > Acme > In > box",
                "On the rug a fox and a badger wave their paws. > badger wave > On > rug",
                "It stoops over the well. > stoops > over > well",
            })
    void isNoName(String caption, String thing, String words, String reference) {
        assertThat(Told.in(caption).says(thing, words, "near_close", reference, "none").asked())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "A girl dressed casually is near the gate. > girl > near > gate",
                "A bowl painted red is near the stove. > bowl > near > stove",
            })
    void isAName(String caption, String thing, String words, String reference) {
        assertThat(Told.in(caption).says(thing, words, "near_close", reference, "none").asked())
                .isNotEmpty();
    }
}
