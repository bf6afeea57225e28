package dev.locative.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;

/// The shapes as JSON schemas. Servers want an object outermost, so lists stand in one under
/// "items", and yes or no under "answer".
public final class Formats {
    private Formats() {}

    /// @throws IllegalArgumentException for [Shape#FREE], which has none
    static ResponseFormat of(Shape shape) {
        JsonObjectSchema root =
                switch (shape) {
                    case PAIRS -> list("question", "answer");
                    case STATEMENTS -> list("thing", "relation", "reference", "quote");
                    case YES_NO ->
                            JsonObjectSchema.builder()
                                    .addProperty(
                                            "answer",
                                            JsonEnumSchema.builder()
                                                    .enumValues("yes", "no")
                                                    .build())
                                    .required("answer")
                                    .build();
                    case FREE -> throw new IllegalArgumentException("free text has no schema");
                };
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name(shape.name()).rootElement(root).build())
                .build();
    }

    /// The shape that a request's format stands for.
    public static Shape shape(ResponseFormat format) {
        return format == null || format.jsonSchema() == null
                ? Shape.FREE
                : Shape.valueOf(format.jsonSchema().name());
    }

    private static JsonObjectSchema list(String... fields) {
        JsonObjectSchema.Builder item = JsonObjectSchema.builder();
        for (String field : fields) {
            item.addStringProperty(field);
        }
        return JsonObjectSchema.builder()
                .addProperty(
                        "items",
                        JsonArraySchema.builder()
                                .items(item.required(List.of(fields)).build())
                                .build())
                .required("items")
                .build();
    }
}
