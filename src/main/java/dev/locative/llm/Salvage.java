package dev.locative.llm;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Takes every complete object out of a reply, whatever surrounds it: code fences, talk before and
/// after, a wrapper object, nested lists, a missing end. What holds none is counted by reason.
/// Nothing is made up: a value is never completed, and an object cut in the middle is lost.
public final class Salvage {
    private static final JsonMapper LENIENT =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    private final List<String> fields;
    private final Set<String> mayBeEmpty;
    private final List<ObjectNode> items = new ArrayList<>();
    private final TreeMap<String, Long> lost = new TreeMap<>();

    private Salvage(List<String> fields, Set<String> mayBeEmpty) {
        this.fields = fields;
        this.mayBeEmpty = mayBeEmpty;
    }

    /// @param fields what an object has to have, in lower case; others are left out
    /// @param mayBeEmpty fields that may be missing or empty
    public static Salvaged objects(String reply, List<String> fields, Set<String> mayBeEmpty) {
        Salvage salvage = new Salvage(fields, mayBeEmpty);
        Fragments fragments = Fragments.of(reply);
        fragments.objects().forEach(salvage::object);
        if (fragments.cut()) {
            salvage.lose("cut off");
        }
        if (salvage.items.isEmpty() && salvage.lost.isEmpty() && !fragments.emptyList()) {
            salvage.lose(reply.isBlank() ? "empty reply" : "no JSON");
        }
        return new Salvaged(
                salvage.items,
                salvage.lost,
                fragments.emptyList() && salvage.items.isEmpty() && salvage.lost.isEmpty());
    }

    /// Question-answer pairs.
    public static Salvaged pairs(String reply) {
        return objects(reply, List.of("question", "answer"), Set.of());
    }

    private void object(String text) {
        Optional<JsonNode> parsed = parse(text).or(() -> parse(Quotes.mended(text, fields)));
        if (parsed.isEmpty()) {
            lose("broken JSON");
            return;
        }
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        parsed.get()
                .properties()
                .forEach(field -> {
                    String name = field.getKey().strip().toLowerCase(Locale.ROOT);
                    if (fields.contains(name) && !item.has(name)) {
                        item.put(name, text(field.getValue()));
                    }
                });
        for (String field : fields) {
            if (!item.has(field) && mayBeEmpty.contains(field)) {
                item.put(field, "");
            } else if (!item.has(field)) {
                lose("no " + field);
                return;
            } else if (item.get(field).textValue().isEmpty() && !mayBeEmpty.contains(field)) {
                lose("empty " + field);
                return;
            }
        }
        items.add(item);
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = LENIENT.readTree(text);
            return node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// Lists of texts are one text: a model's "answer": ["a cup", "a plate"].
    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(text(part)));
            parts.removeIf(String::isEmpty);
            return String.join(", ", parts);
        }
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    private void lose(String reason) {
        lost.merge(reason, 1L, Long::sum);
    }
}
