package dev.locative.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.app.web.OpenApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// The document that the service gives of itself describes the bodies that the code reads and
/// writes.
class OpenApiSchemasTest {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    /// Answers of these types cannot be shown.
    private static final Set<String> WITHOUT = Set.of("application/zip", "image/*", "text/html");

    @Test
    void bodies_have_the_fields_of_the_records_that_are_read_and_written() {
        SoftAssertions.assertSoftly(softly -> {
            SchemaComparison comparison = new SchemaComparison(DOCUMENT, Bodies.all(), softly);
            Bodies.ASKED.forEach((name, type) ->
                    comparison.record("request " + name, type, DOCUMENT.schema(name), true));
            Bodies.ANSWERED.forEach((name, type) -> {
                if (type.isRecord()) {
                    comparison.record("answer " + name, type, DOCUMENT.schema(name), false);
                }
            });
        });
        Set<String> known = new TreeSet<>(Bodies.all().keySet());
        known.addAll(Bodies.OTHERS);
        assertThat(DOCUMENT.schemaNames()).isEqualTo(known);
    }

    @Test
    void methods_take_and_give_what_is_described() {
        SoftAssertions.assertSoftly(softly -> {
            for (Operation operation : DOCUMENT.operations()) {
                for (Endpoint endpoint : Endpoint.of(operation)) {
                    for (Endpoint.Taken body : endpoint.parameters()) {
                        if (body.in().equals("body")) {
                            JsonNode schema =
                                    operation
                                            .node()
                                            .at("/requestBody/content/application~1json/schema");
                            softly.assertThat(
                                            Bodies.ASKED.get(
                                                    OpenApiDocument.referred(schema).orElse("")))
                                    .as(operation + " takes")
                                    .isEqualTo(body.type().getType());
                        }
                    }
                    Class<?> given = endpoint.java().getReturnType();
                    if (given.isRecord()) {
                        JsonNode schema =
                                operation
                                        .node()
                                        .at("/responses/200/content/application~1json/schema");
                        softly.assertThat(
                                        Bodies.ANSWERED.get(
                                                OpenApiDocument.referred(schema).orElse("")))
                                .as(operation + " gives")
                                .isEqualTo(given);
                    }
                }
            }
        });
    }

    @Test
    void examples_are_as_their_schemas_say() {
        List<String> seen = new ArrayList<>();
        SoftAssertions.assertSoftly(softly -> {
            for (Operation operation : DOCUMENT.operations()) {
                examples(
                        operation + " request", operation.node().path("requestBody"), softly, seen);
                DOCUMENT.responses(operation)
                        .forEach((status, response) ->
                                examples(operation + " " + status, response, softly, seen));
                for (JsonNode parameter : operation.parameters()) {
                    if (parameter.has("example")) {
                        softly.assertThat(
                                        DOCUMENT.faults(
                                                parameter.path("schema"),
                                                parameter.path("example")))
                                .as(operation + " " + parameter.path("name"))
                                .isEmpty();
                    }
                }
            }
        });
        assertThat(seen).hasSizeGreaterThan(20);
    }

    private static void examples(
            String where, JsonNode body, SoftAssertions softly, List<String> seen) {
        body.path("content")
                .properties()
                .forEach(type -> {
                    JsonNode schema = type.getValue().path("schema");
                    type.getValue()
                            .path("examples")
                            .properties()
                            .forEach(example -> {
                                String name = where + " " + type.getKey() + " " + example.getKey();
                                seen.add(name);
                                JsonNode value = example.getValue().path("value");
                                softly.assertThat(DOCUMENT.faults(schema, value))
                                        .as(name)
                                        .isEmpty();
                                EventData.of(type.getValue(), value.asText())
                                        .forEach(event ->
                                                softly.assertThat(
                                                                DOCUMENT.faults(
                                                                        event.schema(),
                                                                        event.data()))
                                                        .as(name + " " + event.name())
                                                        .isEmpty());
                            });
                });
    }
}
