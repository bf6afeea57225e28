package dev.locative.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/// Types of the code beside schemas of the document: fields, which must be there, kinds of values,
/// ranges.
final class SchemaComparison {
    private static final JsonMapper JSON = new JsonMapper();

    private final OpenApiDocument document;
    private final Map<String, Class<?>> records;
    private final SoftAssertions softly;

    /// @param records by the name of their schema
    SchemaComparison(
            OpenApiDocument document, Map<String, Class<?>> records, SoftAssertions softly) {
        this.document = document;
        this.records = records;
        this.softly = softly;
    }

    /// A record beside the schema that describes it.
    ///
    /// @param asked whether it is a request's
    void record(String where, Class<?> type, JsonNode schema, boolean asked) {
        JsonNode whole = document.merged(schema);
        Set<String> names = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        for (BeanPropertyDefinition property : properties(type)) {
            if (property.getPrimaryMember().hasAnnotation(JsonUnwrapped.class)) {
                properties(property.getRawPrimaryType())
                        .forEach(inner ->
                                field(
                                        where,
                                        property.getRawPrimaryType(),
                                        inner,
                                        whole,
                                        asked,
                                        names,
                                        needed));
            } else {
                field(where, type, property, whole, asked, names, needed);
            }
        }
        Set<String> required = new TreeSet<>();
        whole.path("required").forEach(name -> required.add(name.asText()));
        Set<String> described = new TreeSet<>();
        whole.path("properties").fieldNames().forEachRemaining(described::add);
        softly.assertThat(described).as(where + ": fields").isEqualTo(names);
        softly.assertThat(required).as(where + ": required").isEqualTo(needed);
        if (asked) {
            softly.assertThat(whole.path("additionalProperties"))
                    .as(where + ": other fields")
                    .hasToString("false");
        }
    }

    private void field(
            String where,
            Class<?> type,
            BeanPropertyDefinition property,
            JsonNode schema,
            boolean asked,
            Set<String> names,
            Set<String> needed) {
        names.add(property.getName());
        AnnotatedType of = annotated(type, property);
        AnnotatedElement ranges = ranges(type, property);
        boolean nullable = of.isAnnotationPresent(Nullable.class);
        JsonInclude.Include include = include(type, property);
        if (asked ? !nullable : always(raw(of.getType()), include, nullable)) {
            needed.add(property.getName());
        }
        JsonNode described = schema.path("properties").path(property.getName());
        if (!described.isMissingNode()) {
            boolean asNull = !asked && nullable && include == JsonInclude.Include.ALWAYS;
            value(where + "." + property.getName(), of, ranges, described, asked, asNull);
        }
    }

    /// Whether a field stands in every answer.
    private static boolean always(Class<?> type, JsonInclude.Include include, boolean nullable) {
        return switch (include) {
            case ALWAYS, USE_DEFAULTS -> true;
            case NON_NULL, NON_ABSENT -> !nullable;
            case NON_EMPTY ->
                    !nullable
                            && !Collection.class.isAssignableFrom(type)
                            && !Map.class.isAssignableFrom(type);
            case NON_DEFAULT, CUSTOM -> false;
        };
    }

    private static JsonInclude.Include include(Class<?> type, BeanPropertyDefinition property) {
        JsonInclude own = property.getPrimaryMember().getAnnotation(JsonInclude.class);
        JsonInclude all = type.getAnnotation(JsonInclude.class);
        return own != null ? own.value() : all != null ? all.value() : JsonInclude.Include.ALWAYS;
    }

    private static List<BeanPropertyDefinition> properties(Class<?> type) {
        return JSON.getSerializationConfig().introspect(JSON.constructType(type)).findProperties();
    }

    private static AnnotatedType annotated(Class<?> type, BeanPropertyDefinition property) {
        return component(type, property)
                .map(RecordComponent::getAnnotatedType)
                .orElseGet(() -> property.getGetter().getAnnotated().getAnnotatedReturnType());
    }

    private static Optional<RecordComponent> component(
            Class<?> type, BeanPropertyDefinition property) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(property.getInternalName()))
                .findFirst();
    }

    /// Where constraints stand: on the record's field.
    private static AnnotatedElement ranges(Class<?> type, BeanPropertyDefinition property) {
        try {
            return component(type, property).isPresent()
                    ? type.getDeclaredField(property.getInternalName())
                    : property.getGetter().getAnnotated();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    /// A value beside its schema.
    ///
    /// @param ranges what carries the constraints
    /// @param asNull whether it stands there as null when there is none
    void value(
            String where,
            AnnotatedType type,
            AnnotatedElement ranges,
            JsonNode schema,
            boolean asked,
            boolean asNull) {
        Optional<JsonNode> other = orNull(schema);
        if (other.isPresent()) {
            softly.assertThat(asNull).as(where + ": null").isTrue();
            value(where, type, ranges, other.get(), asked, false);
            return;
        }
        JsonNode real = document.resolved(schema);
        Class<?> raw = raw(type.getType());
        if (JsonNode.class.isAssignableFrom(raw) || raw == Object.class) {
            return;
        }
        Set<String> kinds = SchemaKinds.of(real);
        softly.assertThat(kinds.remove("null")).as(where + ": null").isEqualTo(asNull);
        if (records.containsValue(raw)) {
            String name = OpenApiDocument.referred(schema).orElse("(none)");
            softly.assertThat(records.get(name)).as(where + " -> " + name).isEqualTo(raw);
        } else if (raw.isRecord()) {
            record(where, raw, real, asked);
        } else if (raw.isEnum()) {
            softly.assertThat(SchemaKinds.values(real))
                    .as(where)
                    .isEqualTo(SchemaKinds.labels(raw));
        } else if (type instanceof AnnotatedArrayType array && raw != byte[].class) {
            softly.assertThat(kinds).as(where).containsExactly("array");
            AnnotatedType item = array.getAnnotatedGenericComponentType();
            value(where + "[]", item, item, real.path("items"), asked, false);
        } else if (Collection.class.isAssignableFrom(raw)) {
            softly.assertThat(kinds).as(where).containsExactly("array");
            AnnotatedType item = argument(type, 0);
            value(where + "[]", item, item, real.path("items"), asked, false);
        } else if (Map.class.isAssignableFrom(raw)) {
            softly.assertThat(kinds).as(where).containsExactly("object");
            AnnotatedType item = argument(type, 1);
            value(where + "{}", item, item, real.path("additionalProperties"), asked, false);
        } else {
            softly.assertThat(kinds).as(where).containsExactly(SchemaKinds.kind(raw));
            SchemaKinds.format(where, raw, real, softly);
        }
        SchemaRanges.compare(where, ranges, real, softly);
    }

    /// What stands there when it is not null, where the schema says it so.
    private static Optional<JsonNode> orNull(JsonNode schema) {
        boolean either = schema.at("/anyOf/0/type").asText().equals("null");
        return either ? Optional.of(schema.at("/anyOf/1")) : Optional.empty();
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType with -> (Class<?>) with.getRawType();
            default -> throw new AssertionError("a type of another kind: " + type);
        };
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        assertThat(type).isInstanceOf(AnnotatedParameterizedType.class);
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    /// Whether a parameter has to be given.
    static boolean needed(AnnotatedElement parameter) {
        return parameter.isAnnotationPresent(NotNull.class)
                || parameter.isAnnotationPresent(NotBlank.class)
                || parameter.isAnnotationPresent(NotEmpty.class);
    }
}
