package dev.locative.eval.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenTableTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.tsv | '' | the file is empty",
                "a.jsonl | '  ' | the file is empty",
                "a.json | [] | the table has no rows",
                "a.json | {\"data\": []} | its columns are data",
                "a.csv | a,b | the table has no rows",
                "a.tsv | <!DOCTYPE html><html> | a web page, not the file itself",
                "a.tsv | version https://git-lfs.github.com/spec/v1 | a pointer of Git LFS",
                "a.jsonl | 5 | no record but a number",
                "a.parquet | text | cannot be read as Parquet",
            })
    void what_is_no_table_is_an_error_that_names_the_file(String name, String text, String reason)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThatThrownBy(() -> Table.open(file).require("question"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason);
    }

    @Test
    void binary_content_and_other_encodings_are_named() throws IOException {
        Path file = folder.resolve("a.tsv");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0});
        assertThatThrownBy(() -> Table.open(file)).hasMessageContaining("a zip file: unpack it");
        Files.write(file, "a\tb\n".getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> Table.open(file)).hasMessageContaining("UTF-16");
        Files.write(file, new byte[] {'a', 0, 'b'});
        assertThatThrownBy(() -> Table.open(file)).hasMessageContaining("binary");
        assertThatThrownBy(() -> Table.open(folder.resolve("none.tsv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.tsv");
    }

    @Test
    void a_torn_row_is_told_with_its_line_and_the_rows_before_it_are_read() throws IOException {
        StringBuilder text = new StringBuilder("index\tquestion\tanswer\n");
        for (int i = 0; i < 200; i++) {
            text.append(i).append("\tq\tA\n");
        }
        Path file = write("a.tsv", text + "200\tq");
        long[] read = {0};
        assertThatThrownBy(
                        () -> {
                            try (Stream<Row> rows = Table.open(file).rows()) {
                                rows.forEach(_ -> read[0]++);
                            }
                        })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "a.tsv, row 200 (line 202): the row has 2 cells and the table 3")
                .hasMessageEndingWith("correct the file or fetch it again");
        assertThat(read[0]).isEqualTo(200);
    }

    @Test
    void a_quote_that_is_never_closed_is_told_with_its_line() throws IOException {
        Path file = write("a.csv", "a,b\n1,2\n3,\"4\n5,6\n");
        assertThatThrownBy(() -> Table.open(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(line 3): a quote is opened in line 3 and never closed");
    }

    @Test
    void broken_json_is_told_with_its_line() throws IOException {
        Path lines = write("a.jsonl", "{\"a\": 1}\n{\"a\": 2, \"b\n{\"a\": 3}\n");
        assertThatThrownBy(() -> Table.open(lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.jsonl, row 1 (line 2): no JSON");
        Path array = write("b.json", "[{\"a\": 1},\n{\"a\": 2}");
        assertThatThrownBy(() -> Table.open(array)).hasMessageContaining("b.json, row 2 (line 2)");
        Path more = write("c.json", "[{\"a\": 1}]\n{\"a\": 2}");
        assertThatThrownBy(() -> Table.open(more))
                .hasMessageContaining("text after the end of the array");
    }

    @Test
    void a_cell_that_is_no_utf_8_is_told() throws IOException {
        Path file = folder.resolve("a.tsv");
        Files.write(file, "a\tb\n1\tcaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Table.open(file))
                .hasMessageContaining("(line 2): a cell is no UTF-8");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
