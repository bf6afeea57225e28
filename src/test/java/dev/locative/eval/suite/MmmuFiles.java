package dev.locative.eval.suite;

import dev.locative.eval.Answer;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.score.Scoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Files as MMMU publishes them.
final class MmmuFiles {
    private MmmuFiles() {}

    /// Texts by column; each row has two pictures.
    record Row(SequencedMap<String, String> cells) {
        Row with(String column, String value) {
            SequencedMap<String, String> all = new LinkedHashMap<>(cells);
            all.put(column, value);
            return new Row(all);
        }

        private String sql() {
            return cells.sequencedEntrySet().stream()
                    .map(cell ->
                            "'%s' AS %s"
                                    .formatted(cell.getValue().replace("'", "''"), cell.getKey()))
                    .collect(
                            Collectors.joining(
                                    ", ",
                                    "SELECT ",
                                    """
                                    , {'bytes': 'first'::BLOB, 'path': 'a.png'} AS image_1,
                                    {'bytes': 'second'::BLOB, 'path': NULL::VARCHAR} AS image_2,
                                    NULL::STRUCT(bytes BLOB, path VARCHAR) AS image_3\
                                    """));
        }
    }

    static Row row(String id) {
        SequencedMap<String, String> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("question", "What is in <image 1>?");
        cells.put("options", "['a cat', 'a dog', 'a pig', 'a cow']");
        cells.put("img_type", "['Tables', 'Body Scans: MRI, CT, X-rays, and PET']");
        cells.put("answer", "B");
        cells.put("topic_difficulty", "Easy");
        cells.put("question_type", "multiple-choice");
        return new Row(cells);
    }

    static Row open(String id, String answer) {
        return row(id).with("options", "[]").with("answer", answer).with("question_type", "open");
    }

    static void parquet(Path file, Row... rows) throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        String select =
                Arrays.stream(rows).map(Row::sql).collect(Collectors.joining(" UNION ALL "));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(select, file));
        }
    }

    static Scores scores(Rule rule, List<Item> items, Function<Item, String> replies) {
        return Scoring.of(
                        rule,
                        items.stream()
                                .map(item ->
                                        new Scoring.Answered(item, Answer.of(replies.apply(item))))
                                .toList())
                .scores();
    }
}
