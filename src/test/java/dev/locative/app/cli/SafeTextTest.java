package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void what_would_steer_a_terminal_shows_as_its_code() {
        assertThat(SafeText.line("a\u001b[31mb\u0007\u0000\u007f\u009b2Jc\b\r"))
                .isEqualTo("a\\x1b[31mb\\x07\\x00\\x7f\\x9b2Jc\\x08\\x0d");
    }

    @Test
    void what_would_turn_the_reading_direction_shows_as_its_code() {
        assertThat(SafeText.line("a\u202eb\u2066c\u200fd\u061ce\ufefff"))
                .isEqualTo("a\\u202eb\\u2066c\\u200fd\\u061ce\\ufefff");
        assertThat(SafeText.line("x\udb40\udc41y")).isEqualTo("x\\u{e0041}y");
    }

    @Test
    void letters_of_all_languages_and_emoji_stay() {
        String text = "Über 左 ישראל नमस्ते 👩\u200d🚀 \u00ad";

        assertThat(SafeText.lines(text)).isEqualTo(text);
    }

    @Test
    void breaks_are_line_feeds_or_blanks_and_half_characters_a_mark() {
        assertThat(SafeText.lines("a\r\nb\u2028c\td\ud800e")).isEqualTo("a\nb\nc d\ufffde");
        assertThat(SafeText.line("\n a\r\nb \n")).isEqualTo("a b");
    }
}
