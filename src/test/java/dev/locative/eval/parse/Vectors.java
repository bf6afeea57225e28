package dev.locative.eval.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;

/// The recorded results of the official programs.
final class Vectors {
    private Vectors() {}

    static List<JsonNode> of(String file, String field) {
        try (InputStream in = Vectors.class.getResourceAsStream(file)) {
            JsonNode list = new JsonMapper().readTree(in).path(field);
            return StreamSupport.stream(list.spliterator(), false).toList();
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
