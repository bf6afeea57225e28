package dev.locative.vision.djl;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/// A tokenizer.json, read without its vocabulary and merges, which reach 30 MB.
final class VocabularyFile {
    private static final ObjectReader READER = new JsonMapper().reader();

    private VocabularyFile() {}

    /// The document without `model`.
    ///
    /// @throws IllegalArgumentException when it is not a JSON object
    static JsonNode read(Path file) {
        ObjectNode document = new JsonMapper().createObjectNode();
        each(
                file,
                (name, parser) -> {
                    if (name.equals("model")) {
                        parser.skipChildren();
                    } else {
                        document.set(name, READER.readTree(parser));
                    }
                });
        return document;
    }

    /// The id of a token of `model.vocab`: a map of ids, or a list of pairs of token and score.
    static OptionalLong id(Path file, String token) {
        long[] found = {-1};
        each(
                file,
                (name, parser) -> {
                    if (!name.equals("model")) {
                        parser.skipChildren();
                        return;
                    }
                    while (parser.nextToken() != JsonToken.END_OBJECT) {
                        String part = parser.currentName();
                        parser.nextToken();
                        if (part.equals("vocab")) {
                            found[0] = Math.max(found[0], id(parser, token));
                        } else {
                            parser.skipChildren();
                        }
                    }
                });
        return found[0] < 0 ? OptionalLong.empty() : OptionalLong.of(found[0]);
    }

    private static long id(JsonParser parser, String token) throws IOException {
        long found = -1;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                boolean wanted = parser.currentName().equals(token);
                parser.nextToken();
                found = wanted ? parser.getLongValue() : found;
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (long i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                JsonNode pair = READER.readTree(parser);
                found = pair.path(0).asText().equals(token) ? i : found;
            }
        }
        return found;
    }

    private interface Entry {
        /// The parser stands at the value, and has to be left at its end.
        void read(String name, JsonParser parser) throws IOException;
    }

    private static void each(Path file, Entry entry) {
        try (JsonParser parser = READER.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException(file + " is not a JSON object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                entry.read(name, parser);
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: %s; get the file again"
                            .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
