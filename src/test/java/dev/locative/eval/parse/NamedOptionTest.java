package dev.locative.eval.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedOptionTest {
    private static final NamedOption A =
            NamedOption.ofPrepositions(List.of("left", "right", "on", "under"));
    private static final NamedOption B =
            NamedOption.ofPrepositions(List.of("left_of", "right_of", "in-front_of", "behind"));
    private static final NamedOption TWO =
            NamedOption.ofPrepositions(List.of("left", "right", "above", "below"));
    private static final NamedOption ONE =
            NamedOption.ofPrepositions(List.of("left", "right", "top", "bottom"));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    Left, 0
                    **on**, 2
                    On., 2
                    The mug is on the left of the plate., 0
                    on the left, 0
                    To the right., 1
                    "It is on top of the chair, on it.", 2
                    It is underneath the chair, 3
                    below, 3
                    left or right, -1
                    on and under, -1
                    bottom, -1
                    in front of it, -1
                    "", -1
                    spoon, -1
                    "The phone is right next to the cup, on the left side", 0
                    """)
    void one_of_left_right_on_under(String reply, int option) {
        assertThat(A.find(reply).orElse(-1)).isEqualTo(option);
    }

    @ParameterizedTest
    @CsvSource({
        "In front of the knife, 2",
        "Front, 2",
        "in-front, 2",
        "behind, 3",
        "left of, 0",
        "to the left of it, 0",
        "'right, behind', -1",
        "on the left, 0"
    })
    void one_of_left_right_front_behind(String reply, int option) {
        assertThat(B.find(reply).orElse(-1)).isEqualTo(option);
    }

    @ParameterizedTest
    @CsvSource({"above, 2", "It is over the car, 2", "Under the car, 3", "below, 3", "on, -1"})
    void one_of_left_right_above_below(String reply, int option) {
        assertThat(TWO.find(reply).orElse(-1)).isEqualTo(option);
    }

    @ParameterizedTest
    @CsvSource({
        "At the top, 2",
        "Bottom, 3",
        "top left, -1",
        "in the lower part, 3",
        "'On the right side of the photo.', 1"
    })
    void one_of_left_right_top_bottom(String reply, int option) {
        assertThat(ONE.find(reply).orElse(-1)).isEqualTo(option);
    }

    @Test
    void a_way_of_saying_two_options_says_neither() {
        NamedOption both = NamedOption.ofPrepositions(List.of("under", "below"));
        assertThat(both.find("beneath")).isEmpty();
        assertThat(both.find("under")).hasValue(0);
        assertThat(both.find("below")).hasValue(1);
    }

    @Test
    void options_that_are_empty_or_the_same_are_refused() {
        assertThatThrownBy(() -> NamedOption.ofPrepositions(List.of("left", "Left.")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Left.");
        assertThatThrownBy(() -> NamedOption.ofPrepositions(List.of("-")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reply_of_a_megabyte_is_read_at_once() {
        assertThat(A.find("on the ".repeat(150_000))).hasValue(2);
        assertThat(A.find("x".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "On, on the left, true", "Left, on the left, true", "On, A spoon, true",
                "On, in front, false",
        "Front, In front of it, true", "Under, UNDERNEATH, true", "Right, left, false",
                "Left, '', false"
    })
    void adaptvis_looks_for_the_golden_word_anywhere(String gold, String reply, boolean isRight) {
        assertThat(AdaptVis.isRight(gold, reply)).isEqualTo(isRight);
    }
}
