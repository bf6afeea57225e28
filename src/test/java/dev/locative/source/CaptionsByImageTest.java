package dev.locative.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.pipeline.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsByImageTest {
    @TempDir Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<Entry> entries(String json) throws IOException {
        Path file = file("captions.json", json);
        return new CaptionsByImage(List.of(file), List.of(folder))
                .open()
                .flatMap(batch -> batch.entries().stream())
                .toList();
    }

    private static DumpRequest request(Path... files) {
        return new DumpRequest(List.of(files), null, Map.of());
    }

    private static String image(Entry entry) {
        return String.valueOf(((Entry.Accepted) entry).sample().image());
    }

    @Test
    void keys_are_image_files_without_extension_here_or_in_images() throws IOException {
        file("a.b.PNG", "");
        file("images/cat.jpeg", "");
        file("images/cat.txt", "");
        List<Entry> entries =
                entries("{\"cat\": \"A cat.\", \"a.b\": \"B\", \"c.png\": \"C\", \"d\": \"D\"}");

        assertThat(entries.stream().map(CaptionsByImageTest::image))
                .containsExactly("cat.jpeg", "a.b.PNG", "c.png", "d");
        Entry.Accepted first = (Entry.Accepted) entries.getFirst();
        assertThat(first.sample().id()).isEqualTo("cat");
        assertThat(first.sample().caption()).isEqualTo("A cat.");
    }

    @Test
    void what_is_no_caption_or_may_be_two_images_is_rejected_by_name() throws IOException {
        file("twin.jpg", "");
        file("images/twin.png", "");
        List<Entry> entries =
                entries(
                        """
                        {"a": null,
                         "b": ["one", "two"],
                         "c": {"deep": [1]},
                         "d": "\\ud800",
                         "e": "good",
                         "e": "again",
                         "twin": "which",
                         "f": ["alone"]}
                        """);

        assertThat(entries).hasSize(8);
        assertThat(
                        entries.stream()
                                .filter(Entry.Rejected.class::isInstance)
                                .map(entry -> ((Entry.Rejected) entry).id()))
                .containsExactly("a", "b", "c", "d", "e", "twin");
        Entry.Rejected twin = (Entry.Rejected) entries.get(6);
        assertThat(twin.reason()).contains("twin.jpg or twin.png");
        assertThat(twin.line()).isEqualTo(7);
    }

    @Test
    void one_object_is_told_from_records_line_by_line() throws IOException {
        Path object = file("o.json", "{\n \"image1\": \"a cat\",\n \"image2\": \"a dog\"\n}\n");
        assertThat(CaptionsByImage.are(request(object))).isTrue();
        assertThat(CaptionsByImage.are(request(object, file("p.json", "{}")))).isTrue();
        assertThat(CaptionsByImage.are(new DumpRequest(List.of(object), "jsonl", Map.of())))
                .isFalse();
        assertThatThrownBy(() ->
                        CaptionsByImage.are(request(object, file("d.jsonl", "{\"id\":1}\n{}\n"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("o.json")
                .hasMessageContaining("d.jsonl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"image\":\"a.png\",\"caption\":\"A cat.\"}",
                "{\"image_file\":\"a.jpg\",\"description\":\"A cat.\"}",
                "{\"a\":\"b\"}\n{\"c\":\"d\"}\n",
                "{\"a\": \"b\", \"c\": ",
                "[\"a\"]",
                "id,caption\n1,A cat.\n",
                "\u001f\u008b",
                ""
            })
    void other_files_are_left_to_the_sources_of_dumps(String text) throws IOException {
        assertThat(CaptionsByImage.are(request(file("x", text)))).isFalse();
        assertThat(CaptionsByImage.are(request(folder))).isFalse();
        assertThat(CaptionsByImage.are(request(folder.resolve("nowhere")))).isFalse();
    }

    @Test
    void references_are_one_text_or_several() throws IOException {
        Path file = file("r.json", "{\"a\": [\"x\", \"y\"], \"b\": \"z\", \"c\": [1], \"d\": []}");

        assertThat(CaptionsByImage.references(file))
                .containsEntry("a", List.of("x", "y"))
                .containsEntry("b", List.of("z"))
                .containsEntry("c", List.of())
                .containsEntry("d", List.of());
    }

    @Test
    void references_that_cannot_be_read_are_named() throws IOException {
        for (Path file :
                List.of(
                        file("list.json", "[]"),
                        file("torn.json", "{\"a\": "),
                        folder.resolve("gone.json"))) {
            assertThatThrownBy(() -> CaptionsByImage.references(file))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
    }
}
