package dev.locative.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import dev.locative.pipeline.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Damage costs the damaged record only, and is named with its place.
class BadInputTest {
    @TempDir Path folder;

    /// Lines that are no record, the id that can be read of them and a word of the reason.
    enum Damage {
        NO_JSON("this is no JSON", null, "no JSON"),
        CUT_OFF("{\"id\":\"x\",\"caption\":\"A cup on", "x", "no JSON"),
        UNCLOSED("{\"id\":\"x\",\"caption\":\"A cup on a table.\"", "x", "no JSON"),
        ARRAY("[1, 2]", null, "an array"),
        NUMBER("42", null, "a number"),
        NOTHING("null", null, "null"),
        TWO(
                "{\"id\":\"x\",\"caption\":\"A\"}{\"id\":\"y\",\"caption\":\"B\"}",
                "x",
                "one record a line"),
        WRONG_TYPE("{\"id\":\"x\",\"caption\":[\"A cup\"]}", "x", "an array, not a text"),
        CAPTION_NUMBER("{\"id\":\"x\",\"caption\":5}", "x", "a number, not a text"),
        ID_OBJECT("{\"id\":{},\"caption\":\"A cup\"}", null, "an object, not a text"),
        ID_NULL("{\"id\":null,\"caption\":\"A cup\"}", null, "null"),
        ID_LONG("{\"id\":\"" + "i".repeat(5000) + "\",\"caption\":\"A cup\"}", null, "over 1000"),
        MISSING("{\"id\":\"x\"}", "x", "no field \"caption\""),
        NULL("{\"id\":\"x\",\"caption\":null}", "x", "null"),
        EMPTY("{\"id\":\"x\",\"caption\":\"\"}", "x", "empty"),
        BLANK("{\"id\":\"x\",\"caption\":\" \\n\\t\"}", "x", "empty"),
        HUGE("{\"id\":\"x\",\"caption\":\"" + "cup ".repeat(1_310_720) + "\"}", "x", "5242880"),
        RAW_NUL("{\"id\":\"x\",\"caption\":\"A \0 cup\"}", "x", "no JSON"),
        ESCAPED_NUL("{\"id\":\"x\",\"caption\":\"A \\u0000 cup\"}", "x", "NUL"),
        LONE_SURROGATE("{\"id\":\"x\",\"caption\":\"A \\ud800 cup\"}", "x", "lone surrogate"),
        LOW_SURROGATE("{\"id\":\"x\",\"caption\":\"A \\ude00\"}", "x", "lone surrogate"),
        BROKEN_UTF8("{\"id\":\"x\",\"caption\":\"A \u00ff cup\"}", "x", "broken UTF-8"),
        OVERLONG_UTF8("{\"id\":\"x\",\"caption\":\"A \u00c0\u0080 cup\"}", "x", "broken UTF-8"),
        SURROGATE_UTF8("{\"id\":\"x\",\"caption\":\"\u00ed\u00a0\u0080\"}", "x", "broken UTF-8"),
        CUT_UTF8("{\"id\":\"x\",\"caption\":\"A caf\u00c3\"}", "x", "broken UTF-8"),
        DEEP("[".repeat(100_000), null, "an array"),
        DEEP_INSIDE("{\"id\":\"x\",\"a\":" + "[".repeat(100_000) + "}", "x", "no JSON"),
        OVERLONG(
                "{\"id\":\"x\",\"caption\":\"" + "c".repeat(17 << 20) + "\"}",
                null,
                "over 16777216");

        private final byte[] line;
        private final String id;
        private final String reason;

        Damage(String line, String id, String reason) {
            this.line = line.getBytes(StandardCharsets.ISO_8859_1);
            this.id = id;
            this.reason = reason;
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_bad_line_costs_itself_only_and_is_named(Damage damage) throws IOException {
        var content = new ByteArrayOutputStream();
        content.write(good(0, 1500));
        int offset = content.size();
        content.write(damage.line);
        content.write('\n');
        content.write(good(1500, 3000));
        Path file = Files.write(folder.resolve("x.jsonl"), content.toByteArray());

        List<Entry> entries = Dumps.entries("jsonl", file);

        assertThat(Dumps.ids(entries)).isEqualTo(goodIds(3000));
        assertThat(Dumps.rejects(entries)).hasSize(1);
        Entry.Rejected rejected = Dumps.rejects(entries).getFirst();
        assertThat(rejected.file()).isEqualTo(file.toString());
        assertThat(rejected.line()).isEqualTo(1501);
        assertThat(rejected.offset()).isEqualTo(offset);
        assertThat(rejected.id()).isEqualTo(damage.id);
        assertThat(rejected.reason()).contains(damage.reason).hasSizeLessThan(400);
    }

    @Test
    void all_damage_at_once_loses_no_good_line() throws IOException {
        var content = new ByteArrayOutputStream();
        int good = 0;
        for (Damage damage : Damage.values()) {
            content.write(good(good, good + 7));
            good += 7;
            content.write(damage.line);
            content.write('\n');
        }
        content.write(good(good, good + 7));
        Path file = Files.write(folder.resolve("x.jsonl"), content.toByteArray());

        List<Entry> entries = Dumps.entries(null, file);

        assertThat(Dumps.ids(entries)).isEqualTo(goodIds(good + 7));
        assertThat(Dumps.rejects(entries)).hasSize(Damage.values().length);
    }

    @Test
    void a_byte_order_mark_carriage_returns_blank_lines_and_a_missing_last_line_end_are_no_damage()
            throws IOException {
        String text =
                "\ufeff\r\n{\"id\":\"a\",\"caption\":\"A\"}\r\n\n  \n{\"id\":\"b\",\"caption\":\"B\"}";
        Path file = Files.writeString(folder.resolve("x.jsonl"), text);

        List<Entry> entries = Dumps.entries(null, file);

        assertThat(Dumps.ids(entries)).containsExactly("a", "b");
        assertThat(Dumps.rejects(entries)).isEmpty();
        assertThat(((Entry.Accepted) entries.getLast()).line()).isEqualTo(5);
        assertThat(((Entry.Accepted) entries.getFirst()).offset()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_truncated_archive_gives_every_line_before_the_break(boolean gzip) throws IOException {
        Path whole = folder.resolve("x.jsonl.packed");
        Dumps.packed(whole, good(0, 40_000), gzip ? GZIPOutputStream::new : ZstdOutputStream::new);
        byte[] packed = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(packed, packed.length * 2 / 3));

        List<Entry> entries = Dumps.entries("jsonl", whole);

        List<String> ids = Dumps.ids(entries);
        assertThat(ids).hasSizeGreaterThan(15_000).isEqualTo(goodIds(ids.size()));
        assertThat(Dumps.rejects(entries)).hasSize(1);
        Entry.Rejected rejected = Dumps.rejects(entries).getFirst();
        assertThat(rejected.reason()).contains("truncated or damaged", gzip ? "gzip" : "zstd");
        assertThat(rejected.line()).isEqualTo(ids.size() + 1L);
        assertThat(rejected.offset()).isEqualTo(good(0, ids.size()).length);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9, 11})
    void an_archive_cut_in_its_header_is_one_reject(int length) throws IOException {
        Path file = Dumps.packed(folder.resolve("x.jsonl.gz"), good(0, 9), GZIPOutputStream::new);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

        List<Entry> entries = Dumps.entries("jsonl", file);

        assertThat(entries).hasSize(1);
        assertThat(Dumps.rejects(entries).getFirst().reason()).contains("truncated");
    }

    @Test
    void a_truncated_shard_does_not_keep_the_next_from_being_read() throws IOException {
        byte[] packed =
                Files.readAllBytes(
                        Dumps.packed(
                                folder.resolve("whole"), good(0, 9000), GZIPOutputStream::new));
        Path first = folder.resolve("a.jsonl.gz");
        Files.write(first, Arrays.copyOf(packed, packed.length - 20));
        Path second = folder.resolve("b.jsonl");
        Files.write(second, good(9000, 9100));

        List<Entry> entries = Dumps.entries(null, first, second);

        assertThat(Dumps.ids(entries)).contains("c0", "c9000", "c9099");
        assertThat(Dumps.rejects(entries)).hasSize(1);
    }

    @Test
    void random_bytes_never_stop_the_reading() throws IOException {
        Random random = new Random(7);
        byte[] content = good(0, 2000);
        int hits = 300;
        for (int i = 0; i < hits; i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        Path file = Files.write(folder.resolve("x.jsonl"), content);

        List<Entry> entries = Dumps.entries("jsonl", file);

        // A hit spoils its own line, or two where it joins them.
        assertThat(Dumps.samples(entries)).hasSizeGreaterThan(2000 - 2 * hits);
    }

    @Test
    void a_utf16_file_is_named_as_such() throws IOException {
        Path file = folder.resolve("x.jsonl");
        Files.write(file, "\ufeff{\"id\":\"a\"}\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(Dumps.rejects(Dumps.entries("jsonl", file)).getFirst().reason())
                .contains("UTF-16");
    }

    @Test
    void a_damaged_parquet_shard_is_one_reject() throws IOException {
        byte[] whole = Dumps.bytes("pixmo.parquet");
        Path cut = Files.write(folder.resolve("a.parquet"), Arrays.copyOf(whole, 50_000));
        Path fine = Files.write(folder.resolve("b.parquet"), whole);

        List<Entry> entries = Dumps.entries("pixmo-cap", cut, fine);

        assertThat(Dumps.ids(entries)).hasSize(200);
        assertThat(Dumps.rejects(entries)).hasSize(1);
        assertThat(Dumps.rejects(entries).getFirst().reason()).contains("damaged");
    }

    @Test
    void broken_utf8_in_parquet_costs_its_row_and_a_real_replacement_character_nothing()
            throws IOException, SQLException {
        Path file = parquet(6000, 6000);
        patch(file, "number 3000 CAFE", 13, (byte) 0xff);

        List<Entry> entries = Dumps.entries("table", file);

        assertThat(Dumps.samples(entries)).hasSize(5999);
        assertThat(Dumps.samples(entries).get(100).caption()).contains("\ufffd");
        Entry.Rejected rejected = Dumps.rejects(entries).getFirst();
        assertThat(rejected.line()).isEqualTo(3001);
        assertThat(rejected.id()).isEqualTo("c3000");
        assertThat(rejected.reason()).contains("broken UTF-8");
    }

    @Test
    void a_damaged_parquet_page_costs_no_more_than_its_row_group()
            throws IOException, SQLException {
        Path file = parquet(6000, 2048);
        patch(file, "A caption number 2300 CAFE", -4, (byte) 0x7f);

        List<Entry> entries = Dumps.entries("table", file);

        assertThat(Dumps.ids(entries)).contains("c0", "c2047", "c4096", "c5999");
        assertThat(Dumps.rejects(entries)).hasSize(1);
        assertThat(Dumps.rejects(entries).getFirst().reason()).contains(" to 4096 cannot be");
    }

    private Path parquet(int rows, int group) throws SQLException {
        Path file = folder.resolve("x.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    ("COPY (SELECT 'c' || i AS id, 'A caption number ' || i || ' CAFE' ||"
                                    + " CASE WHEN i = 100 THEN chr(65533) ELSE '' END AS caption"
                                    + " FROM range(%d) t(i)) TO '%s'"
                                    + " (COMPRESSION uncompressed, ROW_GROUP_SIZE %d)")
                            .formatted(rows, file, group));
        }
        return file;
    }

    private static void patch(Path file, String at, int shift, byte with) throws IOException {
        byte[] data = Files.readAllBytes(file);
        int found = new String(data, StandardCharsets.ISO_8859_1).indexOf(at);
        assertThat(found).isPositive();
        data[found + shift] = with;
        data[found + shift + (shift < 0 ? 3 : 0)] = with;
        Files.write(file, data);
    }

    @Test
    void rows_of_a_table_are_rejected_alone() throws IOException {
        var content = new ByteArrayOutputStream();
        content.writeBytes("id,caption\n".getBytes(StandardCharsets.UTF_8));
        content.writeBytes(
                "a,One\nb,Two,too many\nc,\nd,\"Fo\nur\"\ne,\"stray\n"
                        .getBytes(StandardCharsets.UTF_8));
        content.writeBytes("f,Six \u00ff\n".getBytes(StandardCharsets.ISO_8859_1));
        content.writeBytes(
                "g,\"Seven\" or so\nh,Eight 5\" pipe\n".getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("x.csv"), content.toByteArray());

        List<Entry> entries = Dumps.entries(null, file);

        assertThat(Dumps.ids(entries)).containsExactly("a", "d", "h");
        assertThat(Dumps.rejects(entries))
                .extracting(Entry.Rejected::line)
                .containsExactly(3L, 4L, 7L, 8L, 9L);
        assertThat(Dumps.rejects(entries).get(1).id()).isEqualTo("c");
        assertThat(Dumps.rejects(entries).get(3).reason()).contains("broken UTF-8");
    }

    private static byte[] good(int from, int to) {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(11);
        for (int i = from; i < to; i++) {
            lines.append("{\"id\":\"c")
                    .append(i)
                    .append("\",\"caption\":\"A cup stands on table ")
                    .append(Long.toHexString(random.nextLong()))
                    .append(", left of a caf\u00e9.\"}\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> goodIds(int count) {
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
    }
}
