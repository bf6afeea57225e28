package dev.locative.eval.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.eval.Item;
import dev.locative.eval.Style;
import dev.locative.eval.Style.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Prompts as the evaluation suites build them.
final class PromptVectors {
    private PromptVectors() {}

    /// The one case of a benchmark and a framework whose names begin so.
    static JsonNode of(String benchmark, String framework) {
        return only(one ->
                one.path("benchmark").asText().startsWith(benchmark)
                        && one.path("framework").asText().startsWith(framework));
    }

    /// The one case of just this benchmark and framework.
    static JsonNode exactly(String benchmark, String framework) {
        return only(one ->
                one.path("benchmark").asText().equals(benchmark)
                        && one.path("framework").asText().equals(framework));
    }

    private static JsonNode only(Predicate<JsonNode> wanted) {
        try (InputStream in = PromptVectors.class.getResourceAsStream("prompts.json")) {
            List<JsonNode> found = new ArrayList<>();
            for (JsonNode one : new ObjectMapper().readTree(in).path("cases")) {
                if (wanted.test(one)) {
                    found.add(one);
                }
            }
            if (found.size() != 1) {
                throw new AssertionError(found);
            }
            return found.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the case expects, pictures as `<picture>`.
    static List<String> expected(JsonNode prompt) {
        if (prompt.isTextual()) {
            return List.of("<picture>", prompt.asText());
        }
        List<String> pieces = new ArrayList<>();
        for (JsonNode piece : prompt) {
            pieces.add(
                    piece.path("type").asText().equals("image")
                            ? "<picture>"
                            : piece.path("value").asText());
        }
        return pieces;
    }

    /// What a style makes of an item, pictures as `<picture>`.
    static List<String> asked(Style style, Item item) {
        return style.asking().apply(item).stream()
                .map(piece ->
                        switch (piece) {
                            case Piece.Picture _ -> "<picture>";
                            case Piece.Text(String text) -> text;
                        })
                .toList();
    }
}
