package dev.locative.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Sample;
import dev.locative.pipeline.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the published datasets' records mean.
class ShapesTest {
    @TempDir Path folder;

    @Test
    void docci_gives_description_and_image_path() {
        Sample first =
                Dumps.samples(Dumps.entries(null, Dumps.resource("docci_descriptions.jsonlines")))
                        .getFirst();

        assertThat(first.id()).isEqualTo("train_00000");
        assertThat(first.image()).isEqualTo("images/train_00000.jpg");
        assertThat(first.caption()).startsWith("A medium view of a colorful cartoon style");
        assertThat(first.source()).isEqualTo("docci");
    }

    @ParameterizedTest
    @CsvSource({
        "train_00000,train,train",
        "test_00731,test,test",
        "qual_dev_00000,train,qual_dev",
        "qual_test_00007,test,qual_test",
        "train_00000,test,",
        "test_00000,train,",
        "test_00000,,test",
    })
    void docci_splits_are_told_by_field_and_id(String id, String field, String split) {
        assertThat(Docci.splitOf(id, field)).isEqualTo(split);
    }

    @Test
    void docci_can_be_read_split_by_split() {
        Path file = Dumps.resource("docci_descriptions.jsonlines");

        assertThat(Dumps.ids(Dumps.entries("docci:train", file)))
                .hasSize(5)
                .allMatch(id -> id.startsWith("train_"));
        assertThat(Dumps.ids(Dumps.entries("docci:test", file))).hasSize(7);
        assertThat(Dumps.entries("docci:qual_dev", file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mscoco_val2017,137576,x.jsonl,val2017/000000137576.jpg",
        "mscoco_train2017,9,x.jsonl,train2017/000000000009.jpg",
        "open_images,6375c17e61428d75,open_images_validation_captions.jsonl,"
                + "validation/6375c17e61428d75.jpg",
        "open_images,6375c17e61428d75,dir/open_images_train_v6_localized_narratives-00000-of-00010.jsonl.gz,"
                + "train/6375c17e61428d75.jpg",
        "open_images_test,6375c17e61428d75,training/x.jsonl,test/6375c17e61428d75.jpg",
        "open_images,6375c17e61428d75,train/x.jsonl,",
        "Flick30k_test,1000092795,x.jsonl,1000092795.jpg",
        "ADE20k_validation,ADE_val_00000001,x.jsonl,ADE_val_00000001.jpg",
        "oops_train,7,x.jsonl,",
    })
    void narratives_find_their_image(String dataset, String image, String shard, String path) {
        assertThat(LocalizedNarratives.image(dataset, image, shard)).isEqualTo(path);
    }

    @Test
    void narratives_of_one_image_differ_by_annotator() throws IOException {
        String line =
                "{\"dataset_id\":\"mscoco_val2017\",\"image_id\":\"1\",\"annotator_id\":%d,"
                        + "\"caption\":\"In this image there is a dog.\"}%n";
        Path file =
                Files.writeString(
                        folder.resolve("coco_val_captions.jsonl"),
                        line.formatted(5) + line.formatted(93));

        assertThat(Dumps.ids(Dumps.entries(null, file)))
                .containsExactly("mscoco_val2017/1/5", "mscoco_val2017/1/93");
    }

    @Test
    void narratives_with_traces_of_megabytes_are_read_line_by_line() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String trace = "{\"x\":0.2086,\"y\":-0.0533,\"t\":0.022},".repeat(8_000 * (1 + i % 3));
            lines.append("{\"dataset_id\":\"ADE20k_train\",\"image_id\":\"ADE_train_")
                    .append(i)
                    .append("\",\"annotator_id\":1,\"traces\":[[")
                    .append(trace, 0, trace.length() - 1)
                    .append(
                            "]],\"timed_caption\":[{\"caption\":\"not this\"}],\"caption\":\"A dog ")
                    .append(i)
                    .append(".\",\"voice_recording\":\"v.ogg\"}\n");
        }
        Path file = Files.writeString(folder.resolve("ade20k.jsonl"), lines);

        List<Entry> entries = Dumps.entries(null, file);

        assertThat(Dumps.rejects(entries)).isEmpty();
        assertThat(Dumps.samples(entries))
                .extracting(Sample::caption)
                .hasSize(12)
                .contains("A dog 7.");
    }

    @Test
    void a_narrative_whose_traces_break_off_is_rejected_by_its_id() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("x.jsonl"),
                        "{\"dataset_id\":\"ADE20k\",\"image_id\":\"1\",\"annotator_id\":1,"
                                + "\"caption\":\"A dog.\",\"traces\":[[{\"x\":0.2},{\"x\":");

        Entry.Rejected rejected =
                Dumps.rejects(Dumps.entries("localized-narratives", file)).getFirst();

        assertThat(rejected.id()).isEqualTo("ADE20k/1/1");
        assertThat(rejected.line()).isEqualTo(1);
    }

    @Test
    void pixmo_ids_depend_neither_on_the_shard_nor_on_the_row() throws SQLException {
        Path original = Dumps.resource("pixmo.parquet");
        Path turned = folder.resolve("other-name.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_parquet('%s') ORDER BY image_url DESC) TO '%s'"
                            .formatted(original, turned));
        }

        List<Sample> samples = Dumps.samples(Dumps.entries(null, original));

        assertThat(Dumps.samples(Dumps.entries(null, turned))).isEqualTo(samples.reversed());
        assertThat(samples.getFirst().id()).isEqualTo("pixmo-bf15b9b86d74ac15d140b39307d325d7");
        assertThat(samples.getFirst().image())
                .isEqualTo("https://example.invalid/pixmo/000000.jpg");
    }

    @Test
    void parquet_rows_of_the_wrong_kind_are_rejected_alone() throws SQLException {
        Path file = folder.resolve("x.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    ("COPY (SELECT * FROM (VALUES (1, 'One', {'bytes': 'b', 'path': 'a.jpg'}),"
                                    + " (2, NULL, NULL), (NULL, 'Three', NULL), (4, '', NULL),"
                                    + " (5, 'Five', NULL)) t(id, caption, image)) TO '%s'")
                            .formatted(file));
        }

        List<Entry> entries = Dumps.entries(null, file);

        assertThat(Dumps.ids(entries)).containsExactly("1", "5");
        assertThat(Dumps.samples(entries).getFirst().image()).isEqualTo("a.jpg");
        assertThat(Dumps.rejects(entries))
                .extracting(Entry.Rejected::line)
                .containsExactly(2L, 3L, 4L);
    }
}
