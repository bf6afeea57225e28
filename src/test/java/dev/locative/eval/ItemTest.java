package dev.locative.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemTest {
    private static final List<String> SIDES = List.of("left", "right", "on", "under");

    @Test
    void shuffling_moves_the_right_letter_with_its_option() {
        for (int seed = 0; seed < 50; seed++) {
            Item shuffled = Items.choice("q1", SIDES).shuffled(seed);
            Task.Choice choice = (Task.Choice) shuffled.task();
            assertThat(choice.options().keySet()).containsExactly("A", "B", "C", "D");
            assertThat(choice.options().values()).containsExactlyInAnyOrderElementsOf(SIDES);
            assertThat(choice.options()).containsEntry(choice.gold(), "left");
        }
    }

    @Test
    void a_seed_gives_every_item_an_order_of_its_own_and_always_the_same() {
        List<String> golds =
                IntStream.range(0, 400)
                        .mapToObj(i -> Items.choice("q" + i, SIDES).shuffled(1).task().right())
                        .toList();
        List<String> again =
                IntStream.range(0, 400)
                        .mapToObj(i -> Items.choice("q" + i, SIDES).shuffled(1).task().right())
                        .toList();
        assertThat(golds).isEqualTo(again);
        for (String letter : List.of("A", "B", "C", "D")) {
            assertThat(golds.stream().filter(letter::equals).count()).isBetween(70L, 130L);
        }
    }

    @Test
    void a_right_answer_that_is_no_option_is_refused() {
        assertThatThrownBy(() -> new Task.Choice("?", null, Task.Choice.lettered(SIDES), "E"))
                .hasMessageContaining("'E'")
                .hasMessageContaining("A, B, C, D");
    }
}
