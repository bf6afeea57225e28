package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {
    @Test
    void breaks_at_blanks_and_drops_them() {
        assertThat(lines("the cat  sat on the mat ", 7))
                .containsExactly("the cat", "sat on", "the mat");
    }

    @Test
    void breaks_a_word_that_is_too_long_and_no_character() {
        assertThat(lines("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
        assertThat(lines("👩👩👩👩", 3)).containsExactly("👩👩👩", "👩");
    }

    @Test
    void paragraphs_stay() {
        assertThat(lines("a\n\nb c\n", 10)).containsExactly("a", "", "b c", "");
        assertThat(lines("", 10)).containsExactly("");
    }

    @Test
    void any_text_comes_whole() {
        String text = "word ".repeat(2000) + "x".repeat(5000);

        assertThat(String.join("", lines(text, 40)).replace(" ", ""))
                .isEqualTo(text.replace(" ", ""));
        assertThat(lines(text, 40)).allMatch(line -> line.length() <= 40);
    }

    private static List<String> lines(String text, int width) {
        return Wrap.lines(text, width).stream().map(line -> line.of(text)).toList();
    }
}
