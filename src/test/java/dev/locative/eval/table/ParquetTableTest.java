package dev.locative.eval.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
    private static final String ROWS =
            """
            SELECT 'q ' || i AS question, i AS "the index", i / 2 AS half,
                   ['x' || i, 'a "b"'] AS options,
                   CASE WHEN i %% 3 = 2 THEN NULL
                        ELSE {'bytes': repeat('ab', i + 1)::BLOB, 'path': CASE WHEN i %% 3 = 0 THEN i || '.jpg' END}
                   END AS image
            FROM range(%d, %d) t(i)
            """;

    @TempDir Path folder;

    @Test
    void rows_have_texts_lists_and_images_that_stay_in_the_file() throws SQLException {
        Path file = write("a.parquet", 0, 3000);
        Table table = Table.open(file);
        assertThat(table.columns())
                .containsExactly("question", "the index", "half", "options", "image");
        List<Row> rows = rows(table);
        assertThat(rows).hasSize(3000);
        Row row = rows.get(2500);
        assertThat(row.place()).isEqualTo("a.parquet, row 2500");
        assertThat(row.text("question")).isEqualTo("q 2500");
        assertThat(row.text("the index")).isEqualTo("2500");
        assertThat(row.text("half")).isEqualTo("1250.0");
        assertThat(row.list("options")).containsExactly("x2500", "a \"b\"");
        assertThat(row.text("options")).isEqualTo("[\"x2500\",\"a \\\"b\\\"\"]");
        assertThat(row.image("image").bytes()).hasSize(5002).startsWith('a', 'b', 'a');
        assertThatThrownBy(() -> row.text("image"))
                .hasMessage("a.parquet, row 2500: \"image\" is an image, not a text");
    }

    @Test
    void an_image_is_present_by_its_path_or_by_its_bytes() throws SQLException {
        List<Row> rows = rows(Table.open(write("b.parquet", 0, 6)));
        assertThat(rows.stream().map(row -> row.image("image").present()))
                .containsExactly(true, true, false, true, true, false);
        assertThat(rows.getFirst().image("image").name())
                .isEqualTo("b.parquet, row 0, column \"image\" (0.jpg)");
        assertThatThrownBy(rows.get(2).image("image")::bytes)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("b.parquet, row 2, column \"image\" holds no image");
    }

    @Test
    void images_of_later_shards_are_their_own() throws SQLException {
        write("x-00000-of-00002.parquet", 0, 3);
        Path second = write("x-00001-of-00002.parquet", 3, 6);
        List<Row> rows = rows(Table.open(second));
        assertThat(rows).hasSize(6);
        assertThat(rows.get(4).number()).isEqualTo(4);
        assertThat(rows.get(4).image("image").bytes()).hasSize(10);
    }

    @Test
    void a_torn_file_is_an_error_that_names_it() throws SQLException, IOException {
        Path whole = write("c.parquet", 0, 5);
        byte[] bytes = Files.readAllBytes(whole);
        Path torn = folder.resolve("torn.parquet");
        Files.write(torn, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Table.open(torn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("torn.parquet cannot be read as Parquet")
                .hasMessageEndingWith("fetch it again");
    }

    @Test
    void every_image_of_a_file_is_its_own_in_any_order() throws SQLException {
        List<Row> rows = rows(Table.open(write("e.parquet", 0, 200)));
        for (int i = 0; i < 200; i++) {
            int row = i * 77 % 200;
            if (row % 3 != 2) {
                assertThat(rows.get(row).image("image").bytes()).hasSize(2 * (row + 1));
            }
        }
    }

    @Test
    void damage_within_the_file_is_told_with_its_reason() throws SQLException, IOException {
        Path file = write("f.parquet", 0, 500);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4, 400, (byte) 0xff);
        Files.write(file, bytes);
        assertThatThrownBy(() -> rows(Table.open(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("f.parquet cannot be read as Parquet (")
                .hasMessageNotContaining("Invalid result set");
    }

    @Test
    void a_file_without_rows_is_an_error() throws SQLException {
        Path none = write("d.parquet", 0, 0);
        assertThatThrownBy(() -> Table.open(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the table has no rows");
    }

    private Path write(String name, int from, int to) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute(
                    "COPY (%s) TO '%s' (FORMAT parquet)".formatted(ROWS.formatted(from, to), file));
        }
        return file;
    }

    private static List<Row> rows(Table table) {
        try (Stream<Row> rows = table.rows()) {
            return rows.toList();
        }
    }
}
