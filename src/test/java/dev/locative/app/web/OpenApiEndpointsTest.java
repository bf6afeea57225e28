package dev.locative.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.app.web.OpenApiDocument.Operation;
import jakarta.ws.rs.DefaultValue;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// The document that the service gives of itself names what the code answers, and how to ask it.
class OpenApiEndpointsTest {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    @Test
    void every_endpoint_is_described_and_nothing_else() {
        Set<String> described =
                DOCUMENT.operations().stream().map(Operation::toString).collect(Collectors.toSet());
        assertThat(described)
                .hasSizeGreaterThan(15)
                .isEqualTo(Endpoint.ALL.stream().map(Endpoint::name).collect(Collectors.toSet()));
    }

    @Test
    void the_types_of_bodies_are_those_of_the_code() {
        SoftAssertions.assertSoftly(softly -> {
            for (Operation operation : DOCUMENT.operations()) {
                softly.assertThat(types(operation.node().path("requestBody")))
                        .as(operation + " takes")
                        .isEqualTo(united(operation, true));
                Set<String> answers = new TreeSet<>();
                DOCUMENT.responses(operation)
                        .forEach((status, response) -> {
                            if (status.startsWith("2")) {
                                answers.addAll(types(response));
                            }
                        });
                softly.assertThat(answers)
                        .as(operation + " gives")
                        .isEqualTo(united(operation, false));
            }
        });
    }

    private static Set<String> types(JsonNode body) {
        Set<String> types = new TreeSet<>();
        body.path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    private static Set<String> united(Operation operation, boolean taken) {
        Set<String> types = new TreeSet<>();
        Endpoint.of(operation).forEach(e -> types.addAll(taken ? e.consumes() : e.produces()));
        return types;
    }

    @Test
    void parameters_have_the_names_defaults_and_ranges_of_the_code() {
        SoftAssertions.assertSoftly(softly -> {
            SchemaComparison comparison = new SchemaComparison(DOCUMENT, Bodies.all(), softly);
            for (Operation operation : DOCUMENT.operations()) {
                Map<String, Endpoint.Taken> taken = new TreeMap<>();
                for (Endpoint endpoint : Endpoint.of(operation)) {
                    for (Endpoint.Taken parameter : endpoint.parameters()) {
                        if (!Set.of("form", "body").contains(parameter.in())) {
                            taken.put(parameter.in() + " " + parameter.name(), parameter);
                        }
                    }
                }
                Map<String, JsonNode> described = new TreeMap<>();
                operation
                        .parameters()
                        .forEach(p ->
                                described.put(
                                        p.path("in").asText() + " " + p.path("name").asText(), p));
                softly.assertThat(described.keySet())
                        .as(operation.toString())
                        .isEqualTo(taken.keySet());
                taken.forEach((name, parameter) -> {
                    JsonNode node = described.getOrDefault(name, DOCUMENT.root().path("none"));
                    if (!node.isMissingNode()) {
                        parameter(operation + " " + name, parameter, node, comparison, softly);
                    }
                });
            }
        });
    }

    private static void parameter(
            String where,
            Endpoint.Taken parameter,
            JsonNode described,
            SchemaComparison comparison,
            SoftAssertions softly) {
        comparison.value(
                where, parameter.type(), parameter.java(), described.path("schema"), true, false);
        softly.assertThat(described.path("required").asBoolean())
                .as(where + ": required")
                .isEqualTo(
                        parameter.in().equals("path") || SchemaComparison.needed(parameter.java()));
        Optional<String> usual =
                Optional.ofNullable(parameter.java().getAnnotation(DefaultValue.class))
                        .map(DefaultValue::value);
        softly.assertThat(described.path("schema").path("default").asText())
                .as(where + ": default")
                .isEqualTo(usual.orElse(""));
        softly.assertThat(described.path("description").asText()).as(where).isNotBlank();
    }

    @Test
    void the_fields_of_forms_are_those_of_the_code() {
        SoftAssertions.assertSoftly(softly -> {
            SchemaComparison comparison = new SchemaComparison(DOCUMENT, Bodies.all(), softly);
            for (Operation operation : DOCUMENT.operations()) {
                JsonNode form =
                        operation.node().at("/requestBody/content/multipart~1form-data/schema");
                Set<String> names = new TreeSet<>();
                Set<String> needed = new TreeSet<>();
                for (Endpoint endpoint : Endpoint.of(operation)) {
                    for (Endpoint.Taken field : endpoint.parameters()) {
                        if (field.in().equals("form")) {
                            names.add(field.name());
                            if (SchemaComparison.needed(field.java())) {
                                needed.add(field.name());
                            }
                            comparison.value(
                                    operation + " form " + field.name(),
                                    field.type(),
                                    field.java(),
                                    form.path("properties").path(field.name()),
                                    true,
                                    false);
                        }
                    }
                }
                Set<String> described = new TreeSet<>();
                form.path("properties").fieldNames().forEachRemaining(described::add);
                Set<String> required = new TreeSet<>();
                form.path("required").forEach(name -> required.add(name.asText()));
                softly.assertThat(described).as(operation + " form").isEqualTo(names);
                softly.assertThat(required).as(operation + " form: required").isEqualTo(needed);
            }
        });
    }

    @Test
    void every_operation_says_what_it_is_and_what_may_go_wrong() {
        Set<String> tags = new TreeSet<>();
        DOCUMENT.root()
                .path("tags")
                .forEach(tag -> {
                    assertThat(tag.path("description").asText()).isNotBlank();
                    tags.add(tag.path("name").asText());
                });
        Set<String> ids = new HashSet<>();
        SoftAssertions.assertSoftly(softly -> {
            for (Operation operation : DOCUMENT.operations()) {
                String where = operation.toString();
                JsonNode node = operation.node();
                softly.assertThat(ids.add(node.path("operationId").asText())).as(where).isTrue();
                softly.assertThat(node.path("summary").asText()).as(where).isNotBlank();
                softly.assertThat(node.path("tags")).as(where).hasSize(1);
                softly.assertThat(tags).as(where).contains(node.path("tags").path(0).asText());
                Map<String, JsonNode> responses = DOCUMENT.responses(operation);
                if (!types(node.path("requestBody")).isEmpty()) {
                    softly.assertThat(responses.keySet()).as(where).contains("400", "413", "415");
                }
                if (operation.path().contains("{id}")) {
                    softly.assertThat(responses.keySet()).as(where).contains("404");
                }
                responses.forEach((status, response) -> {
                    if (status.startsWith("4") || status.startsWith("5")) {
                        softly.assertThat(
                                        OpenApiDocument.referred(
                                                response.at(
                                                        "/content/application~1problem+json/schema")))
                                .as(where + " " + status)
                                .contains("Problem");
                    }
                });
            }
        });
    }
}
