package dev.locative.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The service's description of itself: its operations, and whether values are as its schemas say.
final class OpenApiDocument {
    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode root;
    private final JsonNode strict;

    OpenApiDocument() {
        try (InputStream file =
                OpenApiDocument.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            root = new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        strict = strict(root.path("components").path("schemas"));
    }

    /// @param path with its parameters in braces
    /// @param method in small letters
    record Operation(String path, String method, JsonNode node, List<JsonNode> parameters) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    JsonNode root() {
        return root;
    }

    /// Parameters stand in each operation, not in its path: Swagger UI does not find those there.
    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (var path : root.path("paths").properties()) {
            for (var entry : path.getValue().properties()) {
                assertThat(METHODS).contains(entry.getKey());
                List<JsonNode> parameters = new ArrayList<>();
                entry.getValue().path("parameters").forEach(p -> parameters.add(resolved(p)));
                all.add(new Operation(path.getKey(), entry.getKey(), entry.getValue(), parameters));
            }
        }
        return all;
    }

    /// The responses of an operation by status.
    Map<String, JsonNode> responses(Operation operation) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        operation
                .node()
                .path("responses")
                .properties()
                .forEach(entry -> all.put(entry.getKey(), resolved(entry.getValue())));
        return all;
    }

    JsonNode schema(String name) {
        JsonNode found = root.path("components").path("schemas").path(name);
        assertThat(found.isMissingNode()).as("schema " + name).isFalse();
        return found;
    }

    Set<String> schemaNames() {
        Set<String> names = new TreeSet<>();
        root.path("components").path("schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// The component that a node refers to, or the node itself.
    JsonNode resolved(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        JsonNode found = root.at(node.path("$ref").asText().substring(1));
        assertThat(found.isMissingNode()).as(node.toString()).isFalse();
        return found;
    }

    /// The name of the schema that a node refers to.
    static Optional<String> referred(JsonNode node) {
        String[] parts = node.path("$ref").asText().split("/");
        return node.has("$ref") ? Optional.of(parts[parts.length - 1]) : Optional.empty();
    }

    /// What of a value is not as its schema says; fields that the schema does not name among it.
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = (ObjectNode) strict(schema);
        whole.putObject("components").set("schemas", strict);
        Schema compiled = REGISTRY.getSchema(whole);
        return compiled.validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /// The same schema, but with nothing besides what it names.
    private JsonNode strict(JsonNode schema) {
        if (schema.isArray()) {
            var all = JsonNodeFactory.instance.arrayNode();
            schema.forEach(item -> all.add(strict(item)));
            return all;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode all = JSON.createObjectNode();
        merged(schema).properties().forEach(e -> all.set(e.getKey(), strict(e.getValue())));
        if (all.path("properties").isObject() && !all.has("additionalProperties")) {
            all.put("additionalProperties", false);
        }
        return all;
    }

    /// An object that is put together out of others, as one.
    JsonNode merged(JsonNode schema) {
        if (!schema.has("allOf")) {
            return schema;
        }
        ObjectNode all = JSON.createObjectNode().put("type", "object");
        var required = all.putArray("required");
        ObjectNode properties = all.putObject("properties");
        for (JsonNode part : schema.path("allOf")) {
            JsonNode whole = merged(resolved(part));
            whole.path("required").forEach(required::add);
            whole.path("properties")
                    .properties()
                    .forEach(e -> properties.set(e.getKey(), e.getValue()));
        }
        return all;
    }
}
