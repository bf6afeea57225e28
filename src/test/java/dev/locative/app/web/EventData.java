package dev.locative.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;

/// An event of a stream, and the schema that its data should be as.
record EventData(String name, JsonNode data, JsonNode schema) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "event:";
    private static final String DATA = "data:";

    /// The events of a stream's text.
    ///
    /// @param described the document's words on the stream
    static List<EventData> of(JsonNode described, String stream) {
        if (!described.has("x-events")) {
            return List.of();
        }
        return Arrays.stream(stream.strip().split("\n\n+"))
                .map(event -> of(described, event.lines().toList()))
                .toList();
    }

    private static EventData of(JsonNode described, List<String> lines) {
        String name = value(lines, NAME);
        try {
            return new EventData(
                    name,
                    JSON.readTree(value(lines, DATA)),
                    JSON.createObjectNode()
                            .put("$ref", described.path("x-events").path(name).asText()));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + lines, e);
        }
    }

    private static String value(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + field + " in " + lines));
    }
}
