package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> NAMES =
            List.of("synthesize", "select", "statements", "stats", "export", "retune");

    @Test
    void swapped_missing_and_foreign_letters_are_near() {
        assertThat(Spelling.near("synthezise", NAMES)).containsExactly("synthesize");
        assertThat(Spelling.near("slect", NAMES)).containsExactly("select");
        assertThat(Spelling.near("exprot", NAMES)).containsExactly("export");
    }

    @Test
    void a_beginning_is_near_and_the_nearest_comes_first() {
        assertThat(Spelling.near("stat", NAMES)).containsExactly("stats", "statements");
    }

    @Test
    void what_is_far_is_not_suggested() {
        assertThat(Spelling.near("train", NAMES)).isEmpty();
        assertThat(Spelling.near("x", NAMES)).isEmpty();
    }

    @Test
    void a_swap_counts_once() {
        assertThat(Spelling.distance("work", "wrok")).isEqualTo(1);
    }
}
