package dev.locative.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads exported files as the trainers do, independently of the code that wrote them.
interface ReadBack {
    /// The rows of the files, in order.
    List<Row> rows(Path dir, List<String> files) throws IOException, SQLException;

    /// @param texts question, answer, question, answer ... without the image token
    /// @param tokens how many image places the row has
    record Row(@Nullable String image, List<String> texts, int tokens) {}

    ObjectMapper JSON = new ObjectMapper();
    String TOKEN = "<image>";

    ReadBack MESSAGES =
            (dir, files) -> {
                List<Row> rows = new ArrayList<>();
                for (JsonNode row : lines(dir, files)) {
                    rows.add(row(images(row), texts(row.path("messages"), "content")));
                }
                return rows;
            };

    ReadBack SHAREGPT =
            (dir, files) -> {
                List<Row> rows = new ArrayList<>();
                for (JsonNode row : lines(dir, files)) {
                    rows.add(row(images(row), texts(row.path("conversations"), "value")));
                }
                return rows;
            };

    ReadBack LLAVA =
            (dir, files) -> {
                List<Row> rows = new ArrayList<>();
                for (JsonNode row : JSON.readTree(dir.resolve(files.getFirst()).toFile())) {
                    List<String> texts = texts(row.path("conversations"), "value");
                    texts.set(0, texts.getFirst().replaceFirst("^<image>\n", TOKEN));
                    rows.add(row(row.path("image").textValue(), texts));
                }
                return rows;
            };

    ReadBack TRL =
            (dir, files) -> {
                List<Row> rows = new ArrayList<>();
                for (JsonNode row : lines(dir, files)) {
                    List<String> texts = new ArrayList<>();
                    int tokens = 0;
                    for (JsonNode message : row.path("messages")) {
                        for (JsonNode part : message.path("content")) {
                            if (part.path("type").asText().equals("image")) {
                                tokens++;
                            } else {
                                texts.add(part.path("text").textValue());
                            }
                        }
                    }
                    rows.add(new Row(images(row), texts, tokens));
                }
                return rows;
            };

    ReadBack PARQUET =
            (dir, files) -> {
                List<Row> rows = new ArrayList<>();
                for (String file : files) {
                    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                            Statement statement = duck.createStatement();
                            ResultSet result =
                                    statement.executeQuery(
                                            "SELECT image, question, answer FROM read_parquet('"
                                                    + dir.resolve(file)
                                                    + "')")) {
                        while (result.next()) {
                            String image = result.getString(1);
                            rows.add(
                                    new Row(
                                            image,
                                            List.of(result.getString(2), result.getString(3)),
                                            image == null ? 0 : 1));
                        }
                    }
                }
                return rows;
            };

    static List<JsonNode> lines(Path dir, List<String> files) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String file : files) {
            for (String line : Files.readAllLines(dir.resolve(file))) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    private static @Nullable String images(JsonNode row) {
        return row.path("images").path(0).textValue();
    }

    private static List<String> texts(JsonNode turns, String field) {
        List<String> texts = new ArrayList<>();
        turns.forEach(turn -> texts.add(turn.path(field).textValue()));
        return texts;
    }

    /// Counts the token in every text, as LLaMA-Factory does, and takes it off the first.
    private static Row row(@Nullable String image, List<String> texts) {
        int tokens = 0;
        for (String text : texts) {
            tokens += text.split(TOKEN, -1).length - 1;
        }
        List<String> bare = new ArrayList<>(texts);
        if (bare.getFirst().startsWith(TOKEN)) {
            bare.set(0, bare.getFirst().substring(TOKEN.length()));
        }
        return new Row(image, bare, tokens);
    }

    /// Everything below a directory.
    static List<String> tree(Path dir) throws IOException {
        try (Stream<Path> all = Files.walk(dir)) {
            return all.filter(p -> !p.equals(dir)).map(p -> dir.relativize(p).toString()).toList();
        }
    }
}
