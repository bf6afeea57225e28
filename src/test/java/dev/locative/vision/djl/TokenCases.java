package dev.locative.vision.djl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/// Expected token ids, read from src/test/resources/dev/locative/vision.
final class TokenCases {
    private TokenCases() {}

    static Path path(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(
                                    TokenCases.class.getResource("/dev/locative/vision/" + name),
                                    name)
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static JsonNode json(String name) {
        try {
            return new JsonMapper().readTree(Files.readString(path(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static long[] ids(JsonNode array) {
        return elements(array).stream().mapToLong(JsonNode::asLong).toArray();
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
