package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.eval.Answer;
import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Scores;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.score.Assessment;
import dev.locative.eval.score.Bootstrap;
import dev.locative.eval.score.RuleResult;
import dev.locative.eval.score.Scoring;
import dev.locative.eval.table.ItemImage;
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
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// A benchmark's files and replies to figures, for tests.
final class Suite {
    private static final double EXACT = 1e-9;

    private Suite() {}

    /// @param file below the tests of this package, or of the parsers as "../parse/x.json"
    static JsonNode vector(String file) {
        try (InputStream in = Suite.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts a published file into a folder.
    static Path unpack(String file, Path folder) {
        try (InputStream in =
                new GZIPInputStream(
                        Objects.requireNonNull(Suite.class.getResourceAsStream(file + ".gz")))) {
            Path path = folder.resolve(file);
            Files.copy(in, path);
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String... lines) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a table as Parquet.
    ///
    /// @param select a query in SQL
    static Path parquet(Path file, String select) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(select, file));
            return file;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Item> items(Benchmark benchmark, Path data) {
        try (Data open = Data.open(data, List.of(), null)) {
            return benchmark.items(open);
        }
    }

    /// The figures by each rule.
    ///
    /// @param replies in the order of the items; fewer leave the last items unanswered
    static Map<String, RuleResult> results(
            Benchmark benchmark, List<Item> items, List<String> replies) {
        List<Scoring.Answered> answered = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            answered.add(new Scoring.Answered(items.get(i), Answer.of(replies.get(i))));
        }
        return Assessment.of(benchmark.rules(), List.of(answered))
                .results(new Bootstrap(20, 1))
                .stream()
                .collect(Collectors.toMap(RuleResult::rule, result -> result));
    }

    static Map<String, Scores> scores(Benchmark benchmark, List<Item> items, List<String> replies) {
        return results(benchmark, items, replies).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().scores()));
    }

    /// Checks one style's prompt against what the suite itself builds.
    static void asks(Benchmark benchmark, String style, String named, String framework) {
        JsonNode one =
                framework.endsWith("VLMEvalKit")
                        ? PromptVectors.exactly(named, framework)
                        : PromptVectors.of(named, framework);
        Item item =
                new Item(
                        "0",
                        0,
                        "row 0",
                        List.of(ItemImage.missing("img.jpg", "not there")),
                        new Task.YesNo(one.path("input").path("question").asText(), true));
        Style asked =
                benchmark.styles().stream()
                        .filter(each -> each.name().equals(style))
                        .findFirst()
                        .orElseThrow();
        assertThat(PromptVectors.asked(asked, item))
                .isEqualTo(PromptVectors.expected(one.path("prompt")));
    }

    static void same(Map<String, Double> figures, String name, double expected) {
        assertThat(figures).containsKey(name);
        assertThat(figures.get(name)).as(name).isCloseTo(expected, within(EXACT));
    }
}
