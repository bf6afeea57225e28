package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Benchmark;
import dev.locative.eval.Item;
import dev.locative.eval.Scores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Files of multiple-choice benchmarks, and their scores.
final class Choices {
    /// An image that is long enough to be none by reference.
    static final String IMAGE = "/9j/".repeat(20);

    private Choices() {}

    static List<JsonNode> list(JsonNode nodes) {
        List<JsonNode> list = new ArrayList<>();
        nodes.forEach(list::add);
        return list;
    }

    /// Writes lines of cells between tabs.
    static Path tsv(Path file, List<String> head, List<List<String>> rows) {
        List<String> lines = new ArrayList<>(List.of(String.join("\t", head)));
        rows.forEach(row -> lines.add(String.join("\t", row)));
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The figures by the rule of that name.
    static Scores scores(
            Benchmark benchmark, String rule, List<Item> items, Function<Item, String> reply) {
        return Objects.requireNonNull(
                Suite.scores(benchmark, items, items.stream().map(reply).toList()).get(rule));
    }

    static void same(String what, Map<String, Double> figures, String figure, JsonNode expected) {
        assertThat(figures.get(figure))
                .as("%s, %s", what, figure)
                .isCloseTo(expected.asDouble(), within(1e-9));
    }
}
