package dev.locative.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.locative.data.Sample;
import dev.locative.pipeline.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final Path DOCCI = Dumps.resource("docci_descriptions.jsonlines");
    private static final Path NARRATIVES = Dumps.resource("coco_val_localized_narratives.jsonl");
    private static final Path PIXMO = Dumps.resource("pixmo.parquet");

    @TempDir Path folder;

    @Test
    void recognises_each_kind_by_its_fields_and_says_so() throws IOException {
        Path jsonl = write("a.txt", "{\"id\":\"a\",\"caption\":\"A\"}\n");
        Path csv = write("a.csv", "id;caption\na;A\n");

        assertThat(recognised(DOCCI)).isEqualTo("docci");
        assertThat(recognised(NARRATIVES)).isEqualTo("localized-narratives");
        assertThat(recognised(PIXMO)).isEqualTo("pixmo-cap");
        assertThat(recognised(jsonl)).isEqualTo("jsonl");
        assertThat(recognised(csv)).isEqualTo("table");
        assertThat(Sources.recognise(Dumps.request(null, DOCCI)).said())
                .singleElement()
                .asString()
                .startsWith("source docci, recognised by example_id, description in ");
    }

    @Test
    void recognises_a_dump_whose_first_lines_are_damaged() throws IOException {
        Path file =
                write(
                        "a.jsonl",
                        "???\n\n{\"id\":1}\n{\"example_id\":\"x\",\"description\":\"A\"}\n");

        assertThat(recognised(file)).isEqualTo("docci");
    }

    @Test
    void refuses_a_wrong_source_with_what_was_found_and_what_fits() {
        assertThatThrownBy(() -> Sources.open(Dumps.request("docci", NARRATIVES)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        NARRATIVES.toString(),
                        "needs example_id, description",
                        "fields dataset_id, image_id, annotator_id, caption",
                        "--source localized-narratives fits");
        assertThatThrownBy(() -> Sources.open(Dumps.request("jsonl", PIXMO)))
                .hasMessageContainingAll("its columns are image_url", "--source pixmo-cap fits");
        assertThatThrownBy(() -> Sources.open(Dumps.request("table", DOCCI)))
                .hasMessageContaining("--source docci fits");
        assertThatThrownBy(() -> Sources.open(Dumps.request("coco", DOCCI)))
                .hasMessageContaining("no source \"coco\": there are docci, pixmo-cap,");
    }

    @Test
    void refuses_what_it_cannot_tell_with_a_remedy() throws IOException {
        Path unknown = write("a.jsonl", "{\"text\":\"A\"}\n");
        Path array = write("a.json", "[{\"caption\":\"A\"}]");

        assertThatThrownBy(() -> Sources.open(Dumps.request(null, unknown)))
                .hasMessageContainingAll("fields text", "--field caption=NAME");
        assertThatThrownBy(() -> Sources.open(Dumps.request(null, array)))
                .hasMessageContainingAll("one JSON array", "jq -c '.[]'");
    }

    @Test
    void names_files_that_are_missing_and_directories_without_dumps() {
        Path missing = folder.resolve("missing.jsonl");

        assertThatThrownBy(() -> Sources.open(Dumps.request("docci", missing)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(missing.toString(), "no such file");
        assertThatThrownBy(() -> Sources.open(Dumps.request(null, folder)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(folder.toString(), ".jsonl");
    }

    @Test
    void reads_the_shards_of_a_directory_by_name_and_passes_over_what_does_not_fit()
            throws IOException {
        write("part-2.jsonl", "{\"id\":\"c\",\"caption\":\"C\"}\n");
        write("part-1.jsonl", "{\"id\":\"b\",\"caption\":\"B\"}\n");
        write("part-0.jsonl", "{\"id\":\"a\",\"caption\":\"A\"}\n");
        write("zmetadata.jsonl", "{\"id\":\"a\",\"width\":5}\n");
        write("notes.txt", "no dump");
        write(".hidden.jsonl", "no dump");

        Sources.Recognised dump = Sources.recognise(Dumps.request(null, folder));

        assertThat(Dumps.ids(Dumps.entries(dump.source()))).containsExactly("a", "b", "c");
        assertThat(dump.said()).anyMatch(line -> line.contains("zmetadata.jsonl is passed over"));
    }

    @Test
    void joins_fields_to_an_id_and_reads_one_field_for_two_purposes() throws IOException {
        Path file =
                write(
                        "a.jsonl",
                        """
                        {"dataset":"COCO","n":7,"url":"a.jpg","caption":"A"}
                        {"dataset":"COCO","url":"b.jpg","caption":"B"}
                        """);
        List<Entry> entries =
                Dumps.entries(
                        Sources.open(
                                new DumpRequest(
                                        List.of(file),
                                        null,
                                        Map.of("id", "dataset+n", "image", "url"))));

        assertThat(Dumps.samples(entries))
                .containsExactly(new Sample("COCO/7", "a.jpg", "A", "jsonl"));
        assertThat(Dumps.rejects(entries))
                .singleElement()
                .satisfies(bad -> assertThat(bad.reason()).contains("no field \"n\""));
        assertThat(
                        Dumps.samples(
                                Dumps.entries(
                                        Sources.open(
                                                new DumpRequest(
                                                        List.of(file),
                                                        null,
                                                        Map.of("id", "url", "image", "url"))))))
                .extracting(Sample::id, Sample::image)
                .containsExactly(tuple("a.jpg", "a.jpg"), tuple("b.jpg", "b.jpg"));
    }

    @Test
    void takes_named_fields_and_refuses_names_that_no_record_has() throws IOException {
        Path file =
                write(
                        "a.jsonl",
                        "{\"key\":\"a\",\"url\":\"u\",\"text\":\"A\",\"caption\":\"no\"}\n");
        var names = Map.of("id", "key", "image", "url", "caption", "text");

        var sample = sample(new DumpRequest(List.of(file), null, names));

        assertThat(sample.id()).isEqualTo("a");
        assertThat(sample.image()).isEqualTo("u");
        assertThat(sample.caption()).isEqualTo("A");
        var wrong = new DumpRequest(List.of(file), null, Map.of("caption", "texts"));
        assertThatThrownBy(() -> Sources.open(wrong)).hasMessageContaining("key, url, text");
        var role = new DumpRequest(List.of(file), null, Map.of("words", "text"));
        assertThatThrownBy(() -> Sources.open(role)).hasMessageContaining("only id, image");
        var known = new DumpRequest(List.of(DOCCI), "docci", names);
        assertThatThrownBy(() -> Sources.open(known)).hasMessageContaining("--field is for");
    }

    @Test
    void records_without_an_id_are_named_by_file_and_line_and_it_is_said_once() throws IOException {
        Path first = write("a.jsonl", "{\"caption\":\"A\"}\n\n{\"caption\":\"B\"}\n");
        Path second = write("b.jsonl", "{\"caption\":\"C\"}\n");

        Sources.Recognised dump = Sources.recognise(Dumps.request("jsonl", first, second));

        assertThat(Dumps.ids(Dumps.entries(dump.source()))).containsExactly("a:1", "a:3", "b:1");
        assertThat(dump.said()).singleElement().asString().contains("FILE:LINE");
    }

    @Test
    void derived_ids_of_shards_with_one_name_differ() throws IOException {
        Files.createDirectories(folder.resolve("x"));
        Files.createDirectories(folder.resolve("y"));
        write("x/a.jsonl", "{\"caption\":\"A\"}\n");
        write("y/a.jsonl", "{\"caption\":\"A\"}\n");

        assertThat(Dumps.ids(Dumps.entries(null, folder))).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_sample_keeps_the_source_it_was_selected_from() throws IOException {
        Path file = write("a.jsonl", "{\"id\":\"a\",\"caption\":\"A\",\"source\":\"docci\"}\n");

        assertThat(sample(Dumps.request(null, file)).source()).isEqualTo("docci");
    }

    @Test
    void an_empty_file_is_a_dump_without_samples() throws IOException {
        assertThat(Dumps.entries(null, write("a.jsonl", ""))).isEmpty();
        assertThat(Dumps.entries("docci", write("b.jsonl", "\n\n"))).isEmpty();
    }

    private static String recognised(Path file) {
        return Sources.open(Dumps.request(null, file)).name();
    }

    private static dev.locative.data.Sample sample(DumpRequest request) {
        return Dumps.samples(Dumps.entries(Sources.open(request))).getFirst();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
