package dev.locative.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoopWatchTest {
    private static int endsAt(List<String> pieces) {
        LoopWatch watch = new LoopWatch();
        for (int i = 0; i < pieces.size(); i++) {
            if (watch.loops(pieces.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String pair(int n) {
        return "{\"question\": \"Where is thing %d?\", \"answer\": \"There\"},\n".formatted(n);
    }

    @Test
    void different_pairs_are_no_loop() {
        assertThat(endsAt(IntStream.range(0, 40).mapToObj(LoopWatchTest::pair).toList()))
                .isEqualTo(-1);
    }

    @Test
    void a_cycle_of_pairs_ends_after_the_third_repeated_one() {
        List<String> cycle = List.of(pair(1), pair(2), pair(1), pair(2), pair(1), pair(2), pair(1));
        assertThat(endsAt(cycle)).isEqualTo(4);
    }

    @Test
    void one_repeated_pair_among_new_ones_is_no_loop() {
        assertThat(endsAt(List.of(pair(1), pair(2), pair(1), pair(3), pair(2), pair(4))))
                .isEqualTo(-1);
    }

    @Test
    void pieces_may_be_cut_anywhere() {
        String text = (pair(1) + pair(2)).repeat(4);
        List<String> letters = text.chars().mapToObj(c -> String.valueOf((char) c)).toList();
        assertThat(endsAt(letters))
                .isEqualTo((pair(1) + pair(2)).length() * 2 + pair(1).length() - 3);
    }

    @Test
    void words_repeated_within_a_text_are_a_loop() {
        assertThat(endsAt(List.of("[{\"question\": \"Where", " and the left".repeat(60))))
                .isEqualTo(1);
    }

    @Test
    void a_long_text_that_goes_on_is_none() {
        String prose =
                IntStream.range(0, 300)
                        .mapToObj(i -> "word" + i * 7919 % 1000)
                        .reduce("", (a, b) -> a + " " + b);
        assertThat(endsAt(List.of(prose))).isEqualTo(-1);
    }
}
