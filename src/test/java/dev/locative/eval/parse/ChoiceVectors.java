package dev.locative.eval.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the published codes gave for made-up replies.
final class ChoiceVectors {

    private ChoiceVectors() {}

    static JsonNode file(String name) {
        try (var in = ChoiceVectors.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> cases(String file, String field) {
        return list(file(file).get(field)).stream();
    }

    static List<JsonNode> list(JsonNode node) {
        var list = new ArrayList<JsonNode>();
        node.forEach(list::add);
        return list;
    }

    /// A text, or several, as the gold of MMMU is.
    static List<String> texts(JsonNode node) {
        return node.isArray()
                ? list(node).stream().map(JsonNode::asText).toList()
                : List.of(node.asText());
    }

    static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }

    static SequencedMap<String, String> choices(JsonNode node) {
        var choices = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(choice -> choices.put(choice.getKey(), choice.getValue().asText()));
        return choices;
    }

    /// Options lettered from A.
    static SequencedMap<String, String> options(String... texts) {
        var choices = new LinkedHashMap<String, String>();
        for (String text : texts) {
            choices.put(String.valueOf((char) ('A' + choices.size())), text);
        }
        return choices;
    }
}
