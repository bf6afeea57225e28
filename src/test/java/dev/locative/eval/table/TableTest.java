package dev.locative.eval.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    @TempDir Path folder;

    @Test
    void json_lines_are_rows_and_numbers_stay_as_they_are_written() throws IOException {
        List<Row> rows =
                rows(
                        "test.jsonl",
                        """
                        {"image": "1.jpg", "label": 1, "frame": 0.0, "far": 1e-5, "vote": "[18, 2]"}

                        {"image": "2.jpg", "label": 0, "frame": null, "far": NaN, "vote": "[]"}
                        """);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().columns())
                .containsExactly("image", "label", "frame", "far", "vote");
        assertThat(rows.getFirst().text("label")).isEqualTo("1");
        assertThat(rows.getFirst().text("frame")).isEqualTo("0.0");
        assertThat(rows.getFirst().text("far")).isEqualTo("1e-5");
        assertThat(rows.getFirst().text("vote")).isEqualTo("[18, 2]");
        assertThat(rows.get(1).text("frame")).isNull();
        assertThat(rows.get(1).text("far")).isEqualTo("NaN");
        assertThat(rows.get(1).place()).isEqualTo("test.jsonl, row 1 (line 3)");
    }

    @Test
    void lines_of_json_in_a_file_called_json_are_rows_too() throws IOException {
        assertThat(rows("pope.json", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n"))
                .extracting(row -> row.text("text"))
                .containsExactly("a", "b");
    }

    @Test
    void a_json_array_holds_rows_with_lists() throws IOException {
        List<Row> rows =
                rows(
                        "a.json",
                        """
                        [
                          {"image_path": "a.jpg", "caption_options": ["on", "under \\"it\\"", 3]},
                          {"image_path": "b.jpg", "caption_options": []}
                        ]
                        """);
        assertThat(rows.getFirst().list("caption_options"))
                .containsExactly("on", "under \"it\"", "3");
        assertThat(rows.getFirst().text("caption_options"))
                .isEqualTo("[\"on\",\"under \\\"it\\\"\",3]");
        assertThat(rows.get(1).list("caption_options")).isEmpty();
        assertThatThrownBy(() -> rows.get(1).list("image_path"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a.json, row 1 (line 3): \"image_path\" is no list but: b.jpg");
    }

    @Test
    void arrays_in_an_array_have_columns_by_their_number() throws IOException {
        List<Row> rows = rows("coco.json", "[[397133, \"a dog\", \"a cat\"], [1, \"c\", \"d\"]]");
        assertThat(rows.getFirst().text("0")).isEqualTo("397133");
        assertThat(rows.get(1).text("2")).isEqualTo("d");
    }

    @Test
    void the_data_of_an_object_are_the_rows() throws IOException {
        List<Row> rows =
                rows(
                        "val.json",
                        """
                        {"dataset_type": "val", "data": [
                          {"question_id": 34602, "answers": ["nous", "nous les"]},
                          {"question_id": 34603, "answers": ["x", "y"]}],
                         "dataset_name": "textvqa"}
                        """);
        assertThat(rows)
                .extracting(row -> row.text("question_id"))
                .containsExactly("34602", "34603");
        assertThat(rows("one.json", "{\"data\": [1, 2], \"id\": {\"a\": 1}}").getFirst().text("id"))
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void cells_of_a_tsv_hold_tabs_quotes_and_line_ends() throws IOException {
        List<Row> rows =
                rows(
                        "b.tsv",
                        "\uFEFFindex\tquestion\thint\r\n"
                                + "0\t\"a\tb\nsays \"\"so\"\"\"\t\r\n"
                                + "\r\n"
                                + "1\tno \"quote\" here\t\"\"\r\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().columns()).containsExactly("index", "question", "hint");
        assertThat(rows.getFirst().text("question")).isEqualTo("a\tb\nsays \"so\"");
        assertThat(rows.getFirst().text("hint")).isNull();
        assertThat(rows.get(1).text("question")).isEqualTo("no \"quote\" here");
        assertThat(rows.get(1).text("hint")).isNull();
        assertThat(rows.get(1).place()).isEqualTo("b.tsv, row 1 (line 5)");
    }

    @Test
    void csv_is_read_with_names_for_columns_without_and_columns_twice() throws IOException {
        List<Row> rows = rows("c.csv", ",A,A\n0,\"x, y\"z,1\n1,é,2");
        assertThat(rows.getFirst().columns()).containsExactly("Unnamed: 0", "A", "A.1");
        assertThat(rows.getFirst().text("A")).isEqualTo("x, yz");
        assertThat(rows.get(1).text("A")).isEqualTo("é");
        assertThat(rows.get(1).text("A.1")).isEqualTo("2");
    }

    @Test
    void plain_lines_have_no_header_and_no_quotes() throws IOException {
        Path file = write("count.txt", "1.png\t\"Is\" it?\tYes\n1.png\tIs it not?\tNo\tno\n");
        Table table = Table.plain(file, "image", "question", "answer", "reply");
        try (Stream<Row> rows = table.rows()) {
            List<Row> all = rows.toList();
            assertThat(all.getFirst().text("question")).isEqualTo("\"Is\" it?");
            assertThat(all.getFirst().text("reply")).isNull();
            assertThat(all.get(1).text("reply")).isEqualTo("no");
        }
    }

    @Test
    void a_text_packed_by_gzip_is_read_also_its_far_cells() throws IOException {
        String far = "y".repeat(DelimitedReader.NEAR + 1);
        Path file = folder.resolve("d.tsv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("a\tb\nx\t\"" + far + "\"\"\"\n").getBytes(StandardCharsets.UTF_8));
        }
        try (Stream<Row> rows = Table.open(file).rows()) {
            assertThat(rows.map(row -> row.text("b"))).containsExactly(far + "\"");
        }
    }

    @Test
    void shards_are_one_table_numbered_through() throws IOException {
        write("x-00000-of-00002.csv", "a\n0\n1\n");
        Path second = write("x-00001-of-00002.csv", "a\n2\n");
        try (Stream<Row> rows = Table.open(second).rows()) {
            assertThat(rows.map(row -> row.text("a") + row.number()))
                    .containsExactly("00", "11", "22");
        }
        Files.delete(folder.resolve("x-00000-of-00002.csv"));
        assertThatThrownBy(() -> Table.open(second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 of its 2 shards are missing")
                .hasMessageContaining("x-00000-of-00002.csv");
    }

    @Test
    void a_column_is_known_by_other_names_and_missing_ones_are_told() throws IOException {
        Table table = Table.open(write("e.jsonl", "{\"image_path\": \"a.jpg\", \"label\": 1}\n"));
        try (Stream<Row> rows = table.require("image|image_path", "label").rows()) {
            assertThat(rows.map(row -> row.required("image"))).containsExactly("a.jpg");
        }
        assertThatThrownBy(() -> table.require("label", "caption", "question|text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "e.jsonl has no column \"caption\", \"question\" or \"text\"; its columns"
                                + " are image_path, label. Is it the right file?");
    }

    @Test
    void a_required_cell_that_is_empty_or_not_there_is_told_with_its_place() throws IOException {
        Row row = rows("f.tsv", "index\tanswer\n7\t\n").getFirst();
        assertThatThrownBy(() -> row.required("answer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("f.tsv, row 0 (line 2): \"answer\" is empty")
                .hasMessageContaining("index, answer");
        assertThatThrownBy(() -> row.required("gold"))
                .hasMessage(
                        "f.tsv, row 0 (line 2): \"gold\" is not there; the columns are index,"
                                + " answer");
        assertThat(row.fault("index", "is 7, but must be less"))
                .hasMessage("f.tsv, row 0 (line 2): \"index\" is 7, but must be less");
    }

    private List<Row> rows(String name, String content) throws IOException {
        try (Stream<Row> rows = Table.open(write(name, content)).rows()) {
            return rows.toList();
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
