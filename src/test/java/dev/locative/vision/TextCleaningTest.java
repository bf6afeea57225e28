package dev.locative.vision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCleaningTest {
    @Test
    void broken_texts_are_repaired_as_by_ftfy() throws IOException {
        List<JsonNode> cases = cases();
        assertThat(cases).hasSizeGreaterThan(350);
        for (JsonNode one : cases) {
            String text = one.path("text").asText();
            assertThat(FixedText.of(text))
                    .as("%s: %s", one.path("kind").asText(), text)
                    .isEqualTo(one.path("ftfy").asText());
        }
    }

    @Test
    void entities_and_blanks_are_read_as_by_openai() throws IOException {
        for (JsonNode one : cases()) {
            String text = one.path("text").asText();
            assertThat(TextCleaning.basic(text))
                    .as("%s: %s", one.path("kind").asText(), text)
                    .isEqualTo(one.path("clean").asText());
        }
    }

    private static List<JsonNode> cases() throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<JsonNode> cases = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        TextCleaningTest.class.getResourceAsStream(
                                                "/dev/locative/vision/cleaning/cleaning.jsonl")),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                cases.add(mapper.readTree(line));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "cafÃ© | café",
                "â€œquotedâ€\u009d | \"quoted\"",
                "â€œquotedâ€ text | \"quoted†text",
                "â€œ like this â€\uFFFD | \" like this \uFFFD",
                "voilÃ  le travail | voilà le travail",
                "the dogâ€™s bowl, itâ\u0080\u0099s left | the dog's bowl, it's left",
                "cafÃÂ© | café",
                "cafÃƒÂ© | café",
                "a café, then a cafÃ© | a café, then a café",
                "\u0093quoted\u0094 | \"quoted\"",
            })
    void what_was_read_in_a_wrong_encoding_is_read_again(String text, String expected) {
        assertThat(FixedText.of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "CAFÉ™ and ÉCOLE",
                "São Paulo, IRMÃ",
                "Größe: 20°C ± 5 %",
                "Москва, САМОВАРЪ",
                "Η ΑΘΗΝΑ είναι",
                "naïve façade à la carte",
                "日本語 ©",
            })
    void what_people_write_stays(String text) {
        assertThat(FixedText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "&amp;&amp &ampere;|&& &ere;",
                "&#150;&#x96;|––",
                "&#0;&#xD800;&#1114112;&#xFFFFFFFF;&#99999999999999999999;|\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD",
                "a&#7;b&#xFFFE;c|abc",
                "&notit;&notin;|¬it;∉",
                "&fjlig;&NoSuch;&|fj&NoSuch;&",
            })
    void entities_are_read_as_browsers_do(String text, String expected) {
        assertThat(HtmlEntities.unescape(text)).isEqualTo(expected);
    }

    @Test
    void wide_characters_with_a_meaning_in_patterns_are_only_characters() {
        assertThat(FixedText.of("＄１００　＼１ ﬁn")).isEqualTo("$100 \\1 fin");
        assertThat(HtmlEntities.unescape("&dollar;1 &bsol;1")).isEqualTo("$1 \\1");
        assertThat(FixedText.of("â‚¬5 ＄5 Ã©")).isEqualTo("€5 $5 é");
    }

    @Test
    void entities_stay_in_what_is_html_already() {
        assertThat(FixedText.of("&eacute; &EACUTE;\n<b>&eacute;\n&eacute;"))
                .isEqualTo("é É\n<b>&eacute;\n&eacute;");
        assertThat(TextCleaning.basic("<b>&eacute;")).isEqualTo("<b>é");
    }

    @Test
    void the_end_token_in_a_text_is_text_for_open_clip_only() {
        String text = "A <|EndOfText|> b";
        assertThat(TextCleaning.NONE.apply(text)).isEqualTo(text);
        assertThat(TextCleaning.OPENAI.apply(text)).isEqualTo("a <|endoftext|> b");
        assertThat(TextCleaning.OPENAI.apply("!<|endoftext|>")).isEqualTo("!<| endoftext|>");
        assertThat(TextCleaning.OPEN_CLIP.apply(text)).isEqualTo("a <| endoftext|> b");
        assertThat(TextCleaning.OPEN_CLIP.apply("a <end_of_text>")).isEqualTo("a <|endoftext|>");
    }

    @Test
    void a_long_text_in_a_wrong_encoding_is_no_burden() {
        String right = "日本語の看板が左にあります。".repeat(3000);
        String wrong =
                new String(right.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(FixedText.of(wrong)).isEqualTo(right);
        assertThat(FixedText.of("Й " + wrong)).isEqualTo("Й " + right);
        assertThat(FixedText.of("&".repeat(100_000))).hasSize(100_000);
        assertThat(FixedText.of("Ã".repeat(100_000))).hasSize(100_000);
    }
}
