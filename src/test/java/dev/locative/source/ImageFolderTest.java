package dev.locative.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.locative.data.Sample;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Source;
import dev.locative.vision.ImageFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
    @TempDir Path temp;
    private Path folder = Path.of("");

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectories(temp.resolve("pics"));
    }

    /// A file that holds its own path.
    private Path file(String path) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, path);
    }

    private void files(String... paths) throws IOException {
        for (String path : paths) {
            file(path);
        }
    }

    private static List<String> ids(Path... named) {
        return Dumps.ids(Dumps.entries(null, named));
    }

    /// What the store finds of each sample, with the folders as roots.
    private static List<String> found(List<Sample> samples, Path... roots) {
        try (ImageStore store = new ImageStore(Arrays.asList(roots), 1000, null)) {
            return samples.stream().map(sample -> text(store.fetch(sample))).toList();
        }
    }

    private static String text(ImageFile file) {
        return switch (file) {
            case ImageFile.Found(byte[] content, String _) ->
                    new String(content, StandardCharsets.UTF_8);
            case ImageFile.Missing missing -> missing.reason();
        };
    }

    private static Entry.Rejected reject(@Nullable String kind, Path... named) {
        List<Entry.Rejected> rejects = Dumps.rejects(Dumps.entries(kind, named));
        assertThat(rejects).hasSize(1);
        return rejects.getFirst();
    }

    @Test
    void gives_a_sample_for_each_picture_sorted_by_path() throws IOException {
        files("pics/b/2.JPG", "pics/b/1.jpeg", "pics/b.png", "pics/b-1.webp", "pics/a.gif");
        files("pics/b/c/x.BmP", "pics/notes.txt", "pics/jpg", "pics/x.jpg.part", "pics/x.tiff");
        files("pics/.hidden.jpg", "pics/.thumbs/1.jpg", "pics/d.jpg/1.png", "pics/b/.jpg");

        Source source = open(folder);

        assertThat(source.name()).isEqualTo("images");
        List<Sample> samples = Dumps.samples(Dumps.entries(source));
        assertThat(samples)
                .extracting(Sample::id)
                .containsExactly(
                        "a.gif",
                        "b-1.webp",
                        "b.png",
                        "b/1.jpeg",
                        "b/2.JPG",
                        "b/c/x.BmP",
                        "d.jpg/1.png");
        assertThat(samples)
                .allSatisfy(sample ->
                        assertThat(sample)
                                .isEqualTo(new Sample(sample.id(), sample.id(), null, "images")));
        assertThat(found(samples, folder))
                .containsExactlyElementsOf(
                        samples.stream().map(sample -> "pics/" + sample.id()).toList());
    }

    private static Source open(Path... named) {
        return Sources.open(Dumps.request(null, named));
    }

    @Test
    void several_folders_are_told_by_their_names_and_each_picture_is_found() throws IOException {
        files("pics/1.jpg", "more/1.jpg", "more/2.jpg");
        Path more = temp.resolve("more");

        List<Sample> samples = Dumps.samples(Dumps.entries(null, folder, more));

        assertThat(samples)
                .extracting(Sample::id)
                .containsExactly("pics/1.jpg", "more/1.jpg", "more/2.jpg");
        assertThat(found(samples, folder, more))
                .containsExactly("pics/1.jpg", "more/1.jpg", "more/2.jpg");
    }

    @Test
    void folders_of_one_name_are_told_by_their_paths() throws IOException {
        files("x/pics/1.jpg", "y/pics/1.jpg");
        Path[] both = {temp.resolve("x/pics"), temp.resolve("y/../y/pics")};

        List<Sample> samples = Dumps.samples(Dumps.entries(null, both));

        assertThat(samples)
                .extracting(Sample::id)
                .containsExactly(temp + "/x/pics/1.jpg", temp + "/y/pics/1.jpg");
        assertThat(found(samples, both)).containsExactly("x/pics/1.jpg", "y/pics/1.jpg");
    }

    @Test
    void picture_files_can_be_named_themselves() throws IOException {
        Path second = file("pics/b/2.jpg");
        Path first = file("pics/b/1.png");
        files("pics/b/3.jpg", "pics/4.jpg");

        List<Sample> samples = Dumps.samples(Dumps.entries(null, second, first));
        assertThat(samples).extracting(Sample::id).containsExactly("2.jpg", "1.png");
        assertThat(found(samples, folder.resolve("b")))
                .containsExactly("pics/b/2.jpg", "pics/b/1.png");

        assertThat(ids(second, temp.resolve("pics/4.jpg")))
                .containsExactly("b/2.jpg", "pics/4.jpg");
    }

    @Test
    void names_that_look_like_something_else_are_paths_all_the_same() throws IOException {
        files("pics/http:/x.jpg", "pics/c:d.jpg", "pics/images/1.jpg", "pics/ .jpg");

        List<Sample> samples = Dumps.samples(Dumps.entries(null, folder));

        assertThat(samples).hasSize(4);
        assertThat(found(samples, folder))
                .containsExactlyElementsOf(
                        samples.stream().map(sample -> "pics/" + sample.id()).toList());
    }

    @Test
    void names_may_have_any_letters() throws IOException {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")));
        file("pics/\u00e4 \ud83d\ude00.jpg");

        List<Sample> samples = Dumps.samples(Dumps.entries(null, folder));

        assertThat(found(samples, folder)).containsExactly("pics/\u00e4 \ud83d\ude00.jpg");
    }

    @Test
    void what_cannot_be_opened_is_rejected_with_the_reason() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("gone.jpg"), Path.of("nowhere"));

        assertThat(reject("images", folder))
                .isEqualTo(
                        new Entry.Rejected(
                                link.toString(),
                                1,
                                0,
                                "gone.jpg",
                                "a link to a file that does not exist"));

        Files.delete(link);
        Files.createSymbolicLink(folder.resolve("x.jpg"), Path.of("x.jpg"));
        assertThat(reject(null, folder).reason()).startsWith("cannot be looked at");
    }

    @Test
    void links_to_pictures_are_followed_and_links_to_folders_named() throws IOException {
        Path elsewhere = file("elsewhere/1.jpg");
        Files.createSymbolicLink(folder.resolve("a.jpg"), elsewhere);
        Files.createSymbolicLink(folder.resolve("again"), folder);

        List<Entry> entries = Dumps.entries(null, folder);

        assertThat(Dumps.ids(entries)).containsExactly("a.jpg");
        assertThat(found(Dumps.samples(entries), folder, temp.resolve("elsewhere")))
                .containsExactly("elsewhere/1.jpg");
        assertThat(Dumps.rejects(entries))
                .singleElement()
                .satisfies(bad -> {
                    assertThat(bad.id()).isEqualTo("again");
                    assertThat(bad.reason()).contains("link to a folder").contains("as well");
                });
    }

    @Test
    void names_that_cannot_be_written_down_are_rejected() throws IOException, InterruptedException {
        file("pics/good.jpg");
        String script = "touch \"$(printf 'b\\377d.jpg')\" 'a\\b.jpg'";
        Process shell = new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).start();
        assumeTrue(shell.waitFor() == 0);

        List<Entry> entries = Dumps.entries(null, folder);

        assertThat(Dumps.ids(entries)).containsExactly("good.jpg");
        assertThat(Dumps.rejects(entries))
                .extracting(Entry.Rejected::reason)
                .satisfiesExactly(
                        slash -> assertThat(slash).contains("backslash"),
                        name -> assertThat(name).contains("encoding").contains("rename"));
    }

    @Test
    void a_folder_with_captions_is_a_dump_of_captions() throws IOException {
        file("pics/1.jpg");
        Files.writeString(folder.resolve("x.jsonl"), "{\"id\":\"a\",\"caption\":\"A\"}\n");

        assertThat(open(folder).name()).isEqualTo("jsonl");
        assertThat(Dumps.ids(Dumps.entries("images", folder))).containsExactly("1.jpg");
    }

    @Test
    void says_what_was_looked_for_where_there_is_none() throws IOException {
        files("pics/a.txt", "pics/.1.jpg");

        assertThatThrownBy(() -> Sources.open(Dumps.request("images", folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(folder.toString(), ".webp", "hidden");
        assertThatThrownBy(() -> open(folder))
                .hasMessageContainingAll(folder.toString(), ".jsonl", ".webp");
        assertThatThrownBy(() -> open(temp.resolve("gone.jpg")))
                .hasMessageContainingAll("gone.jpg", "no such file");
    }

    @Test
    void captions_beside_pictures_and_fields_of_pictures_are_refused() throws IOException {
        file("pics/1.jpg");
        Path captions = file("captions.jsonl");

        assertThatThrownBy(() -> open(folder, captions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("captions.jsonl", "one after the other");
        var fields = new DumpRequest(List.of(folder), null, Map.of("id", "name"));
        assertThatThrownBy(() -> Sources.open(fields)).hasMessageContaining("--field");
    }

    @Test
    void a_file_that_is_no_dump_beside_pictures_is_told_with_the_way_out() throws IOException {
        file("pics/1.jpg");
        Files.writeString(folder.resolve("classes.json"), "{\"0\":\"cat\"}");

        assertThatThrownBy(() -> open(folder))
                .hasMessageContainingAll("classes.json", "--source images");
    }

    @Test
    void the_choice_is_said() throws IOException {
        file("pics/1.jpg");

        assertThat(Sources.recognise(Dumps.request(null, folder)).said())
                .containsExactly("source images, recognised by pictures in " + folder);
        assertThat(Sources.recognise(Dumps.request("images", folder)).said()).isEmpty();
    }
}
