package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.eval.Answer;
import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.score.Scoring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Files of multiple-choice benchmarks, and their scores.
final class Choices {
    /// An image that is long enough to be none by reference.
    static final String IMAGE = "/9j/".repeat(20);

    private Choices() {}

    /// @param path below the tests of this package, or of the parsers as "../parse/x.json"
    static JsonNode vectors(String path) {
        try (InputStream in = Choices.class.getResourceAsStream(path)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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

    /// Writes what a query selects.
    static Path parquet(Path file, String select) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Files.createDirectories(file.getParent());
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
            return file;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Item> items(Benchmark benchmark, Path data) {
        try (Data open = Data.open(data, List.of(), null)) {
            return benchmark.items(open);
        }
    }

    /// The figures by the rule of that name.
    static Scores scores(
            Benchmark benchmark, String rule, List<Item> items, Function<Item, String> reply) {
        Rule named =
                benchmark.rules().stream()
                        .filter(one -> one.name().equals(rule))
                        .findFirst()
                        .orElseThrow();
        return Scoring.of(
                        named,
                        items.stream()
                                .map(item ->
                                        new Scoring.Answered(item, Answer.of(reply.apply(item))))
                                .toList())
                .scores();
    }

    static void same(String what, Map<String, Double> figures, String figure, JsonNode expected) {
        assertThat(figures.get(figure))
                .as("%s, %s", what, figure)
                .isCloseTo(expected.asDouble(), within(1e-9));
    }
}
