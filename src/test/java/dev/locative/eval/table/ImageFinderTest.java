package dev.locative.eval.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFinderTest {
    @TempDir Path folder;
    private Path data;

    @BeforeEach
    void makeData() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
    }

    @Test
    void an_image_is_found_by_its_path_by_its_plain_name_and_below_other_folders()
            throws IOException {
        write("data/images/a.jpg", "a");
        assertThat(found("images/a.jpg")).isEqualTo("a");
        assertThat(found("a.jpg")).isEqualTo("a");
        assertThat(found("train2017/a.jpg")).isEqualTo("a");
        assertThat(found(".\\images\\a.jpg")).isEqualTo("a");
    }

    @Test
    void coco_images_are_found_under_the_names_of_other_releases() throws IOException {
        write("data/val2017/000000310196.jpg", "old");
        write("data/val2014/COCO_val2014_000000000042.jpg", "new");
        assertThat(found("COCO_val2014_000000310196.jpg")).isEqualTo("old");
        assertThat(found("val2017/000000000042.jpg")).isEqualTo("new");
    }

    @Test
    void of_images_with_one_name_the_folders_decide() throws IOException {
        write("data/count/images/0001.png", "count");
        write("data/posters/images/0001.png", "posters!");
        assertThat(found("count/0001.png")).isEqualTo("count");
        assertThat(found("posters/0001.png")).isEqualTo("posters!");
        try (var finder = new ImageFinder(List.of(data))) {
            ItemImage image = finder.find("0001.png");
            assertThat(image.present()).isFalse();
            assertThatThrownBy(image::bytes)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("count")
                    .hasMessageContaining("posters")
                    .hasMessageContaining("--images");
        }
    }

    @Test
    void zips_are_used_where_they_lie_and_copies_are_no_riddle() throws IOException {
        zip("data/coco_images.zip", "coco/train2017/000000557944.jpg", "coco/1.jpg");
        write("data/1.jpg", "coco/1.jpg");
        assertThat(found("train2017/000000557944.jpg"))
                .isEqualTo("coco/train2017/000000557944.jpg");
        assertThat(found("coco/1.jpg")).isEqualTo("coco/1.jpg");
        try (var finder = new ImageFinder(List.of(data.resolve("coco_images.zip")))) {
            assertThat(finder.find("1.jpg").present()).isTrue();
        }
    }

    @Test
    void the_first_root_is_preferred() throws IOException {
        write("data/a.jpg", "short");
        write("more/b/a.jpg", "much longer");
        try (var finder = new ImageFinder(List.of(folder.resolve("more"), data))) {
            assertThat(text(finder.find("c/a.jpg"))).isEqualTo("much longer");
        }
    }

    @Test
    void nothing_outside_of_the_roots_is_opened() throws IOException {
        Path secret = write("secret.jpg", "secret");
        write("secret/inside.jpg", "secret");
        Files.createSymbolicLink(data.resolve("link.jpg"), secret);
        Files.createSymbolicLink(data.resolve("linked"), folder.resolve("secret"));
        try (var finder = new ImageFinder(List.of(data))) {
            for (String path :
                    List.of(
                            "../secret.jpg",
                            "a/../../secret.jpg",
                            secret.toString(),
                            "C:\\secret.jpg",
                            "link.jpg",
                            "linked/inside.jpg",
                            "../../../../etc/passwd",
                            "/etc/passwd",
                            "\0.jpg",
                            "..",
                            "")) {
                ItemImage image = finder.find(path);
                assertThat(image.present()).as(path).isFalse();
                assertThatThrownBy(image::bytes).isInstanceOf(UncheckedIOException.class);
            }
        }
    }

    @Test
    void a_path_that_leads_out_is_still_looked_for_by_its_name() throws IOException {
        write("data/images/a.jpg", "a");
        assertThat(found("/data/author/coco/a.jpg")).isEqualTo("a");
        assertThat(found("../images/a.jpg")).isEqualTo("a");
    }

    @Test
    void a_missing_image_says_where_it_was_looked_for_and_what_could_not_be_read()
            throws IOException {
        write("data/torn.zip", "PK no zip");
        write("data/a.jpg", "a");
        try (var finder = new ImageFinder(List.of(data))) {
            assertThatThrownBy(finder.find("x/b.jpg")::bytes)
                    .hasMessageContaining("the image x/b.jpg is not among the 1 images below")
                    .hasMessageContaining("torn.zip")
                    .hasMessageContaining("--images");
        }
    }

    private String found(String path) throws IOException {
        try (var finder = new ImageFinder(List.of(data))) {
            ItemImage image = finder.find(path);
            assertThat(image.present()).as(image.toString()).isTrue();
            return text(image);
        }
    }

    private static String text(ItemImage image) {
        return new String(image.bytes(), StandardCharsets.UTF_8);
    }

    private Path write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /// Entries that hold their own names.
    private void zip(String path, String... names) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(path)))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
