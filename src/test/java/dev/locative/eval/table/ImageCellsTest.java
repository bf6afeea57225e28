package dev.locative.eval.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCellsTest {
    @TempDir Path folder;

    @Test
    void images_near_and_far_quoted_and_not_are_read_when_asked_for() throws IOException {
        byte[] small = image(60);
        byte[] large = image(1_000_003);
        Path file =
                write(
                        "index\timage\tanswer\n"
                                + ("0\t" + base64(small) + "\tA\n")
                                + ("1\t\"" + base64(large) + "\"\tB\n")
                                + ("2\t" + base64(large) + "\t\"C\"\n")
                                + ("3\tdata:image/jpeg;base64," + base64(large) + "\tD\n"));
        List<Row> rows = rows(file);
        assertThat(rows.stream().map(row -> row.text("answer")))
                .containsExactly("A", "B", "C", "D");
        assertThat(rows.getFirst().image("image").bytes()).isEqualTo(small);
        for (Row row : rows.subList(1, 4)) {
            assertThat(row.image("image").present()).isTrue();
            assertThat(row.image("image").bytes()).isEqualTo(large);
        }
    }

    @Test
    void a_short_cell_is_the_index_of_the_row_with_the_image() throws IOException {
        byte[] image = image(5000);
        Path file = write("index\timage\n1000001\t1\n1\t%s\n2\t7\n3\t\n".formatted(base64(image)));
        ImageCells cells = new ImageCells(Table.open(file), "index", "image");
        List<Row> rows = rows(file);
        assertThat(cells.of(rows.getFirst()).bytes()).isEqualTo(image);
        assertThat(cells.of(rows.get(1)).bytes()).isEqualTo(image);
        assertThat(cells.of(rows.get(2)).present()).isFalse();
        assertThatThrownBy(cells.of(rows.get(2))::bytes)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(
                        "row 2 (line 4), column \"image\" refers to the image of row \"7\"");
        assertThat(cells.of(rows.get(3)).present()).isFalse();
    }

    @Test
    void a_cell_of_50_mb_is_passed_over_and_found_again() throws IOException {
        byte[] piece = "abcd".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("a.tsv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("index\timage\tanswer\n0\t\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 50; i++) {
                out.write(piece);
            }
            out.write("\"\tB\n1\t0\tC\n".getBytes(StandardCharsets.UTF_8));
        }
        List<Row> rows = rows(file);
        assertThat(rows.getFirst().text("answer")).isEqualTo("B");
        assertThat(rows.get(1).place()).isEqualTo("a.tsv, row 1 (line 3)");
        assertThat(rows.getFirst().image("image").bytes()).hasSize(50 * (3 << 18));
    }

    @Test
    void what_is_no_base64_is_told_with_its_place() throws IOException {
        List<Row> rows = rows(write("index\timage\n0\t" + "!".repeat(5000) + "\n"));
        assertThatThrownBy(rows.getFirst().image("image")::bytes)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(
                        "a.tsv, row 0 (line 2), column \"image\" is no image in base64");
    }

    @Test
    void a_file_that_shrinks_meanwhile_is_told() throws IOException {
        Path file = write("index\timage\n0\t" + base64(image(9000)) + "\n");
        List<Row> rows = rows(file);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 6000));
        assertThatThrownBy(rows.getFirst().image("image")::bytes)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the file has become shorter");
    }

    @Test
    void a_cell_can_hold_several_images() throws IOException {
        byte[] one = image(4000);
        byte[] two = image(70);
        Path file =
                write(
                        "index\timage\n0\t['%s', '%s']\n1\t%s\n2\t\n"
                                .formatted(base64(one), base64(two), base64(two)));
        List<Row> rows = rows(file);
        assertThat(rows.getFirst().images("image"))
                .extracting(ItemImage::bytes)
                .containsExactly(one, two);
        assertThat(rows.get(1).images("image")).extracting(ItemImage::bytes).containsExactly(two);
        assertThat(rows.get(2).images("image")).isEmpty();
    }

    private List<Row> rows(Path file) {
        try (Stream<Row> rows = Table.open(file).rows()) {
            return rows.toList();
        }
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("a.tsv"), content);
    }

    private static byte[] image(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + i / 7);
        }
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
