package dev.locative.vision.djl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.locative.vision.ClipScore;
import dev.locative.vision.TextCleaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With OpenAI's full vocabulary and a repaired text, Hugging Face's tokenizer gives the ids of
/// OpenAI's and open_clip's own.
class ReferenceIdsTest {
    @TempDir static Path folder;

    private static Tokens cut;
    private static Tokens whole;

    @BeforeAll
    static void open() throws IOException {
        ClipVocabulary.write(folder);
        cut = Tokens.of(folder);
        whole = Tokens.of(folder, 10_000);
    }

    @AfterAll
    static void close() {
        cut.close();
        whole.close();
    }

    @Test
    void captions_as_clipscore_reads_them() {
        JsonNode cases = TokenCases.json("clipscore/vectors.json").path("tokenizer").path("cases");
        assertThat(cases.size()).isEqualTo(13);
        for (JsonNode one : cases) {
            String text =
                    TextCleaning.OPENAI.apply(
                            ClipScore.prefixed(
                                    one.path("prefix").asText(), one.path("text").asText()));
            assertThat(cut.ids(text)).as(text).isEqualTo(TokenCases.ids(one.path("ids")));
            assertThat(whole.ids(text)).hasSize(one.path("length_before_truncation").asInt());
        }
    }

    @Test
    void texts_as_open_clip_reads_them() {
        JsonNode cases = TokenCases.json("clip/tokenizer_cases.json").path("full_49408_vocabulary");
        for (JsonNode one : cases.path("cases")) {
            String text = one.path("text").asText();
            assertThat(cut.ids(TextCleaning.OPEN_CLIP.apply(text)))
                    .as(text)
                    .isEqualTo(TokenCases.ids(one.path("open_clip_ids")));
        }
    }

    @Test
    void broken_texts_as_both_read_them() throws IOException {
        JsonMapper mapper = new JsonMapper();
        for (String line : Files.readAllLines(TokenCases.path("cleaning/cleaning.jsonl"))) {
            JsonNode one = mapper.readTree(line);
            String text = one.path("text").asText();
            assertThat(whole.ids(TextCleaning.OPENAI.apply(text)))
                    .as(text)
                    .isEqualTo(TokenCases.ids(one.path("openai")));
            assertThat(whole.ids(TextCleaning.OPEN_CLIP.apply(text)))
                    .as(text)
                    .isEqualTo(TokenCases.ids(one.path("open_clip")));
        }
    }
}
