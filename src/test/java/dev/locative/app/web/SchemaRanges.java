package dev.locative.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/// Ranges that the code enforces beside those of the document.
final class SchemaRanges {
    private SchemaRanges() {}

    /// Whether the schema's ranges are those that the code enforces.
    static void compare(
            String where, AnnotatedElement element, JsonNode schema, SoftAssertions softly) {
        boolean array = schema.path("type").asText().equals("array");
        boolean object = schema.path("type").asText().equals("object");
        String count = array ? "Items" : object ? "Properties" : "Length";
        Size size = element.getAnnotation(Size.class);
        Min min = element.getAnnotation(Min.class);
        Max max = element.getAnnotation(Max.class);
        boolean some =
                element.isAnnotationPresent(NotBlank.class)
                        || element.isAnnotationPresent(NotEmpty.class);
        bound(softly, where, schema, "max" + count, size == null ? null : (long) size.max());
        long least = Math.max(size == null ? 0 : size.min(), some ? 1 : 0);
        bound(softly, where, schema, "min" + count, least == 0 ? null : least);
        if (min != null) {
            bound(softly, where, schema, "minimum", min.value());
        }
        bound(softly, where, schema, "maximum", max == null ? null : max.value());
        Pattern pattern = element.getAnnotation(Pattern.class);
        if (pattern != null) {
            softly.assertThat(schema.path("pattern").asText())
                    .as(where + ": pattern")
                    .isEqualTo("^(" + pattern.regexp() + ")$");
        }
    }

    private static void bound(
            SoftAssertions softly,
            String where,
            JsonNode schema,
            String name,
            @Nullable Long wanted) {
        Long described = schema.has(name) ? schema.path(name).asLong() : null;
        if (wanted != null || described != null && !where.startsWith("answer")) {
            softly.assertThat(described).as(where + ": " + name).isEqualTo(wanted);
        }
    }
}
