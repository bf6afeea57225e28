package dev.locative.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// Kinds of values: what the document calls them, and what the code's types are.
final class SchemaKinds {
    private static final JsonMapper JSON = new JsonMapper();

    private SchemaKinds() {}

    static Set<String> of(JsonNode schema) {
        Set<String> kinds = new HashSet<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(kind -> kinds.add(kind.asText()));
        } else if (schema.has("anyOf")) { // a number that may not be finite
            kinds.add(schema.path("anyOf").path(0).path("type").asText());
        } else {
            kinds.add(type.asText());
        }
        return kinds;
    }

    static String kind(Class<?> raw) {
        if (raw == boolean.class || raw == Boolean.class) {
            return "boolean";
        }
        if (Set.of(int.class, Integer.class, long.class, Long.class).contains(raw)) {
            return "integer";
        }
        if (raw == double.class || raw == Double.class) {
            return "number";
        }
        if (Set.of(String.class, URI.class, Path.class, byte[].class, FileUpload.class)
                .contains(raw)) {
            return "string";
        }
        throw new AssertionError("no kind for " + raw + ": add it here");
    }

    static Set<String> values(JsonNode schema) {
        Set<String> values = new TreeSet<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    static Set<String> labels(Class<?> raw) {
        Set<String> labels = new TreeSet<>();
        for (Object constant : raw.getEnumConstants()) {
            labels.add(JSON.valueToTree(constant).asText());
        }
        return labels;
    }

    static void format(String where, Class<?> raw, JsonNode schema, SoftAssertions softly) {
        String format = schema.path("format").asText();
        if (raw == long.class || raw == Long.class) {
            softly.assertThat(format).as(where + ": format").isEqualTo("int64");
        } else if (raw == int.class || raw == Integer.class) {
            softly.assertThat(format).as(where + ": format").isEqualTo("int32");
        } else if (raw == FileUpload.class) {
            softly.assertThat(format).as(where + ": format, for Swagger UI").isEqualTo("binary");
            softly.assertThat(schema.path("contentMediaType").asText())
                    .as(where + ": contentMediaType, for OpenAPI 3.1")
                    .isEqualTo("application/octet-stream");
        }
    }
}
