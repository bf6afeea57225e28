package dev.locative.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The shapes as JSON schemas. Servers want an object outermost, so lists stand in one under
/// "items", and yes or no under "answer".
public final class Formats {
    private Formats() {}

    /// @throws IllegalArgumentException for [Shape#FREE], which has none
    static ResponseFormat of(Shape shape) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(
                        JsonSchema.builder()
                                .name(shape.name())
                                .rootElement(JsonRawSchema.from(schema(shape)))
                                .build())
                .build();
    }

    /// What OpenAI's API calls `response_format`.
    static String json(Shape shape) {
        return """
        {"type":"json_schema","json_schema":{"name":"%s","strict":true,"schema":%s}}\
        """
                .formatted(shape, schema(shape));
    }

    /// The shape that a request's format stands for.
    public static Shape shape(@Nullable ResponseFormat format) {
        return format == null || format.jsonSchema() == null
                ? Shape.FREE
                : Shape.valueOf(format.jsonSchema().name());
    }

    private static String schema(Shape shape) {
        return switch (shape) {
            case PAIRS -> list("question", "answer");
            case STATEMENTS -> list("thing", "relation", "reference", "quote");
            case YES_NO ->
                    object(
                            "\"answer\":{\"type\":\"string\",\"enum\":[\"yes\",\"no\"]}",
                            "\"answer\"");
            case FREE -> throw new IllegalArgumentException("free text has no schema");
        };
    }

    private static String list(String... fields) {
        String properties =
                List.of(fields).stream()
                        .map(field -> "\"" + field + "\":{\"type\":\"string\"}")
                        .collect(Collectors.joining(","));
        String item = object(properties, "\"" + String.join("\",\"", fields) + "\"");
        return object("\"items\":{\"type\":\"array\",\"items\":" + item + "}", "\"items\"");
    }

    private static String object(String properties, String required) {
        return "{\"type\":\"object\",\"properties\":{"
                + properties
                + "},\"required\":["
                + required
                + "],\"additionalProperties\":false}";
    }
}
