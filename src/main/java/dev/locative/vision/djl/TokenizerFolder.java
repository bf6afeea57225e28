package dev.locative.vision.djl;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a model folder says about texts, beside the vocabulary: how long, padded with what, lower
/// case or not. As Hugging Face reads it: tokenizer_config.json, special_tokens_map.json,
/// config.json, and open_clip's open_clip_config.json; each may be missing.
final class TokenizerFolder {
    /// Longer than any text encoder of this kind takes; above it a number means "no limit".
    private static final int MOST = 8192;

    private final Path folder;
    private final Path file;
    private final JsonNode tokenizer;
    private final JsonNode settings;
    private final JsonNode config;

    /// @throws IllegalArgumentException without a tokenizer.json, or when a file is not JSON
    TokenizerFolder(Path folder) {
        this.folder = folder;
        file = folder.resolve("tokenizer.json");
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "no tokenizer.json in %s: get it from where the model comes from"
                            .formatted(folder));
        }
        tokenizer = VocabularyFile.read(file);
        settings = read("tokenizer_config.json");
        config = read("config.json");
    }

    Path file() {
        return file;
    }

    /// The least of what the tokenizer and the model allow; what the kind of model is known for
    /// where the files are silent, since Hugging Face leaves default values out.
    ///
    /// @throws IllegalArgumentException when nothing tells
    int length() {
        JsonNode text = config.path("text_config");
        IntStream said =
                Stream.of(
                                settings.path("model_max_length"),
                                text.path("max_position_embeddings"),
                                config.path("max_position_embeddings"),
                                read("open_clip_config.json")
                                        .path("model_cfg")
                                        .path("text_cfg")
                                        .path("context_length"))
                        .filter(JsonNode::canConvertToInt)
                        .filter(JsonNode::isIntegralNumber)
                        .mapToInt(JsonNode::asInt)
                        .filter(length -> length > 0 && length <= MOST);
        return said.min()
                .orElseGet(() ->
                        usual(config.path("model_type").asText())
                                .orElseThrow(() -> new IllegalArgumentException(nowhere())));
    }

    private static OptionalInt usual(String model) {
        return switch (model) {
            case "clip", "clip_text_model" -> OptionalInt.of(77);
            case "siglip", "siglip_text_model", "siglip2", "siglip2_text_model" ->
                    OptionalInt.of(64);
            default -> OptionalInt.empty();
        };
    }

    private String nowhere() {
        return "nothing in %s says how many tokens a text has: neither model_max_length in tokenizer_config.json nor text_config.max_position_embeddings in config.json; write one of them (77 for CLIP, 64 for SigLIP)"
                .formatted(folder);
    }

    /// The id that texts are padded with.
    ///
    /// @throws IllegalArgumentException when nothing tells
    long pad() {
        String token = token(settings.path("pad_token"));
        if (token.isEmpty()) {
            token = token(read("special_tokens_map.json").path("pad_token"));
        }
        if (token.isEmpty()) {
            JsonNode id = tokenizer.path("padding").path("pad_id");
            if (id.isIntegralNumber()) {
                return id.asLong();
            }
            token = "<|endoftext|>";
        }
        for (JsonNode added : tokenizer.path("added_tokens")) {
            if (added.path("content").asText().equals(token)) {
                return added.path("id").asLong();
            }
        }
        String wanted = token;
        return VocabularyFile.id(file, wanted)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s: there is no token %s to pad texts with; name one as pad_token in tokenizer_config.json"
                                        .formatted(file, wanted)));
    }

    /// A token is written as its text or as an object that holds it.
    private static String token(JsonNode node) {
        return node.isTextual() ? node.asText() : node.path("content").asText();
    }

    /// Whether texts have to be made lower case before: SigLIP 2 was trained so, but its
    /// tokenizer.json, which is Gemma's, does not do it.
    boolean lowerCase() {
        boolean asked =
                settings.path("do_lower_case").asBoolean()
                        || config.path("model_type").asText().startsWith("siglip2")
                        || settings.path("tokenizer_class").asText().startsWith("Siglip2");
        return asked && !lowers(tokenizer.path("normalizer"));
    }

    private static boolean lowers(JsonNode normalizer) {
        return normalizer.findValuesAsText("type").contains("Lowercase")
                || normalizer.findPath("lowercase").asBoolean();
    }

    private JsonNode read(String name) {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            return MissingNode.getInstance();
        }
        try {
            return new JsonMapper().readTree(path.toFile());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: %s"
                            .formatted(path, e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }
}
