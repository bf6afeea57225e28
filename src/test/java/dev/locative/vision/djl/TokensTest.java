package dev.locative.vision.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    @TempDir Path folder;

    @Test
    void a_small_clip_vocabulary_gives_hugging_faces_ids() {
        JsonNode cases = TokenCases.json("clip/tokenizer_cases.json").path("tiny_tokenizer");
        try (Tokens tokens = Tokens.of(TokenCases.path("clip"))) {
            assertThat(tokens.length()).isEqualTo(77);
            assertThat(tokens.pad()).isEqualTo(cases.path("eos_and_pad").asLong());
            assertThat(cases.path("cases").size()).isEqualTo(18);
            for (JsonNode one : cases.path("cases")) {
                assertThat(tokens.ids(one.path("text").asText()))
                        .as(one.path("text").asText())
                        .isEqualTo(TokenCases.ids(one.path("ids")));
            }
        }
    }

    @Test
    void clip_texts_are_padded_with_the_end_token_and_masked() {
        assertPadded("clip", true);
    }

    @Test
    void siglip_texts_are_padded_too() {
        assertPadded("siglip", false);
    }

    private static void assertPadded(String model, boolean masked) {
        JsonNode cases = TokenCases.json(model + "/input_ids.json");
        try (Tokens tokens = Tokens.of(TokenCases.path(model))) {
            for (int i = 0; i < cases.path("texts").size(); i++) {
                long[] ids = tokens.ids(cases.path("texts").path(i).asText());
                long[] expected = TokenCases.ids(cases.path("input_ids").path(i));
                assertThat(expected).hasSize(tokens.length()).startsWith(ids);
                assertThat(Arrays.stream(expected).skip(ids.length))
                        .allMatch(id -> id == tokens.pad());
                if (masked) {
                    assertThat(Arrays.stream(TokenCases.ids(cases.path("attention_mask").path(i))))
                            .containsExactlyElementsOf(
                                    LongStream.range(0, tokens.length())
                                            .mapToObj(at -> at < ids.length ? 1L : 0L)
                                            .toList());
                }
            }
        }
    }

    @Test
    void a_small_siglip_vocabulary_gives_hugging_faces_ids() {
        JsonNode cases = TokenCases.json("siglip/tokenizer_cases.json");
        try (Tokens tokens = Tokens.of(TokenCases.path("siglip"))) {
            assertThat(tokens.length()).isEqualTo(cases.path("length").asInt());
            assertThat(tokens.pad()).isEqualTo(cases.path("pad_id").asLong());
            assertThat(cases.path("cases").size()).isEqualTo(12);
            for (JsonNode one : cases.path("cases")) {
                assertThat(tokens.ids(one.path("text").asText()))
                        .as(one.path("text").asText())
                        .isEqualTo(TokenCases.ids(one.path("ids")));
            }
        }
    }

    @Test
    void the_full_clip_vocabulary_gives_hugging_faces_ids() throws IOException {
        ClipVocabulary.write(folder);
        JsonNode cases = TokenCases.json("clip/tokenizer_cases.json").path("full_49408_vocabulary");
        try (Tokens tokens = Tokens.of(folder)) {
            assertThat(tokens.pad()).isEqualTo(49407);
            assertThat(cases.path("cases").size()).isEqualTo(18);
            for (JsonNode one : cases.path("cases")) {
                assertThat(tokens.ids(one.path("text").asText()))
                        .as(one.path("text").asText())
                        .isEqualTo(TokenCases.ids(one.path("hugging_face_ids")));
            }
        }
    }

    @Test
    void a_cut_text_keeps_its_end_token() {
        try (Tokens tokens = Tokens.of(TokenCases.path("clip"), 16)) {
            long[] ids = tokens.ids("word ".repeat(1000));
            assertThat(ids).hasSize(16).startsWith(1212).endsWith(1213);
            assertThat(ids).containsOnlyOnce(1213);
        }
    }

    @Test
    void sections_for_cutting_and_padding_in_the_tokenizer_do_not_disturb() throws IOException {
        copy("clip");
        change(
                "tokenizer.json",
                """
                {"truncation": {"direction": "Right", "max_length": 5, "strategy": "OnlySecond",
                   "stride": 2},
                 "padding": {"strategy": {"Fixed": 32}, "direction": "Right", "pad_to_multiple_of": 8,
                   "pad_id": 0, "pad_type_id": 0, "pad_token": "!"}}
                """);
        JsonNode cases = TokenCases.json("clip/tokenizer_cases.json").path("tiny_tokenizer");
        try (Tokens tokens = Tokens.of(folder)) {
            assertThat(tokens.pad()).isEqualTo(1213);
            for (JsonNode one : cases.path("cases")) {
                assertThat(tokens.ids(one.path("text").asText()))
                        .isEqualTo(TokenCases.ids(one.path("ids")));
            }
        }
    }

    @Test
    void an_absurd_length_is_no_limit_and_the_models_own_counts() throws IOException {
        copy("clip");
        change("tokenizer_config.json", "{\"model_max_length\": 1000000000000000019884624838656}");
        change("config.json", "{\"text_config\": {\"max_position_embeddings\": 40}}");
        try (Tokens tokens = Tokens.of(folder)) {
            assertThat(tokens.length()).isEqualTo(40);
        }
    }

    @Test
    void a_kind_of_model_is_known_for_its_length_where_its_files_are_silent() throws IOException {
        copy("siglip");
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"pad_token\": \"</s>\"}");
        Files.writeString(
                folder.resolve("config.json"),
                "{\"model_type\": \"siglip\", \"text_config\": {\"model_type\":"
                        + " \"siglip_text_model\"}}");
        try (Tokens tokens = Tokens.of(folder)) {
            assertThat(tokens.length()).isEqualTo(64);
        }
    }

    @Test
    void siglip_2_texts_are_made_lower_case_and_padded_with_its_own_token() throws IOException {
        copy("siglip");
        change(
                "tokenizer.json",
                "{\"normalizer\": {\"type\": \"Replace\", \"pattern\": {\"String\": \"  \"},"
                        + " \"content\": \" \"}}");
        Files.writeString(
                folder.resolve("tokenizer_config.json"),
                "{\"do_lower_case\": true, \"pad_token\": {\"content\": \"<pad>\"}}");
        try (Tokens tokens = Tokens.of(folder)) {
            assertThat(tokens.pad()).isZero();
            assertThat(tokens.ids("A PHOTO of ΟΔΟΣ")).isEqualTo(tokens.ids("a photo of οδοσ"));
            assertThat(tokens.length()).isEqualTo(64);
        }
    }

    @Test
    void a_pad_token_may_stand_in_the_vocabulary_only() throws IOException {
        copy("clip");
        change("tokenizer_config.json", "{\"pad_token\": \"\\\"\"}");
        try (Tokens tokens = Tokens.of(folder)) {
            assertThat(tokens.pad()).isEqualTo(1);
        }
        copy("siglip");
        change("tokenizer_config.json", "{\"pad_token\": \"▁the\"}");
        try (Tokens tokens = Tokens.of(folder)) {
            assertThat(tokens.pad()).isEqualTo(4);
        }
    }

    @Test
    void halves_of_characters_and_zero_bytes_do_not_break_a_text() {
        try (Tokens tokens = Tokens.of(TokenCases.path("clip"))) {
            assertThat(tokens.ids("a \uD83D cat")).isEqualTo(tokens.ids("a \uFFFD cat"));
            assertThat(tokens.ids("a\u0000cat")).startsWith(1212).endsWith(1213);
            assertThat(tokens.ids("a 😀 cat")).isNotEqualTo(tokens.ids("a \uFFFD cat"));
        }
    }

    @Test
    void many_threads_get_the_same_ids_as_one() {
        List<String> texts =
                IntStream.range(0, 2000)
                        .mapToObj(
                                i -> "text %d of the %s tower".formatted(i, "very ".repeat(i % 9)))
                        .toList();
        try (Tokens tokens = Tokens.of(TokenCases.path("clip"))) {
            List<long[]> alone = texts.stream().map(tokens::ids).toList();
            assertThat(texts.parallelStream().map(tokens::ids).toList())
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(alone);
        }
    }

    @Test
    void a_closed_tokenizer_says_so() {
        Tokens tokens = Tokens.of(TokenCases.path("clip"));
        tokens.close();
        tokens.close();
        assertThatThrownBy(() -> tokens.ids("a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void missing_and_broken_files_are_named_with_what_to_do() throws IOException {
        assertThatThrownBy(() -> Tokens.of(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no tokenizer.json in " + folder);
        Files.writeString(folder.resolve("tokenizer.json"), "{\n\"version\": ");
        assertThatThrownBy(() -> Tokens.of(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tokenizer.json, line 2");
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"type\": \"None\"}}");
        assertThatThrownBy(() -> Tokens.of(folder, 77))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<|endoftext|>");
        Files.writeString(
                folder.resolve("tokenizer.json"),
                "{\"model\": {\"type\": \"None\", \"vocab\": {\"<|endoftext|>\": 3}}}");
        assertThatThrownBy(() -> Tokens.of(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("model_max_length");
        assertThatThrownBy(() -> Tokens.of(folder, 77))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no tokenizer");
    }

    @Test
    void a_length_that_leaves_no_room_for_the_text_is_refused() {
        assertThatThrownBy(() -> Tokens.of(TokenCases.path("clip"), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no room");
        assertThatThrownBy(() -> Tokens.of(TokenCases.path("clip"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void copy(String model) throws IOException {
        for (String name : List.of("tokenizer.json", "tokenizer_config.json", "config.json")) {
            Files.writeString(
                    folder.resolve(name), Files.readString(TokenCases.path(model + "/" + name)));
        }
    }

    private void change(String name, String fields) throws IOException {
        JsonMapper mapper = new JsonMapper();
        ObjectNode document = (ObjectNode) mapper.readTree(folder.resolve(name).toFile());
        document.setAll((ObjectNode) mapper.readTree(fields));
        Files.writeString(folder.resolve(name), mapper.writeValueAsString(document));
    }

    @Test
    void a_home_folder_that_cannot_be_written_is_not_used() throws IOException {
        assertThat(DjlSettings.usable(folder)).isTrue();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve(".djl.ai"), "a file in the way");
        assertThat(DjlSettings.usable(other)).isFalse();
        assertThat(DjlSettings.usable(Path.of("/proc"))).isFalse();
        assertThat(DjlSettings.usable(folder.resolve("missing"))).isFalse();
    }
}
