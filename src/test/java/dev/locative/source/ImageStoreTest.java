package dev.locative.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Sample;
import dev.locative.source.web.WebCounts;
import dev.locative.source.web.WebOptions;
import dev.locative.vision.ImageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageStoreTest {
    private static final int LIMIT = 1000;

    @TempDir Path dir;
    private Path root;
    private Path outside;

    @BeforeEach
    void folders() throws IOException {
        dir = dir.toRealPath();
        root = Files.createDirectories(dir.resolve("images-of-mine"));
        outside = file(dir.resolve("images-of-mine-too/secret.jpg"));
    }

    private static Path file(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, file.getFileName().toString());
    }

    private static ImageFile fetch(ImageStore store, @Nullable String image) {
        return store.fetch(new Sample("s1", image, "A cat.", "test"));
    }

    private ImageFile fetch(String image, Path... roots) {
        try (ImageStore store = new ImageStore(List.of(roots), LIMIT, null)) {
            return fetch(store, image);
        }
    }

    private static String where(ImageFile file) {
        return switch (file) {
            case ImageFile.Found found -> found.location();
            case ImageFile.Missing missing -> missing.reason();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "images/train_00000.jpg, images/train_00000.jpg",
        "images/train_00000.jpg, train_00000.jpg",
        "images/train_00000.jpg, docci_images/images/train_00000.jpg",
        "images/qual_dev_00000.jpg, qual_dev_00000.jpg",
        "train_00000.jpg, images/train_00000.jpg",
        "val2017/000000137576.jpg, val2017/000000137576.jpg",
        "val2017/000000137576.jpg, images/val2017/000000137576.jpg",
        "val2017/000000137576.jpg, coco/val2017/000000137576.jpg",
        "val2017/000000137576.jpg, 000000137576.jpg",
        "val2017/000000137576.jpg, images/000000137576.jpg",
        "val2017/000000137576.jpg, train2014/COCO_train2014_000000137576.jpg",
        "val2017/000000137576.jpg, val2014/COCO_val2014_000000137576.jpg",
        "train2017/000000137576.jpg, images/train2017/000000137576.jpg",
        "000000137576.jpg, val2017/000000137576.jpg",
        "000000137576.jpg, train2017/000000137576.jpg",
        "train/0a1b2c3d4e5f6789.jpg, train/0a1b2c3d4e5f6789.jpg",
        "train/0a1b2c3d4e5f6789.jpg, train_0/0a1b2c3d4e5f6789.jpg",
        "train/fa1b2c3d4e5f6789.jpg, train/train_f/fa1b2c3d4e5f6789.jpg",
        "validation/0a1b2c3d4e5f6789.jpg, validation/data/0a1b2c3d4e5f6789.jpg",
        "validation/0a1b2c3d4e5f6789.jpg, images/validation/0a1b2c3d4e5f6789.jpg",
        "test/0a1b2c3d4e5f6789.jpg, 0a1b2c3d4e5f6789.jpg",
        "1000092795.jpg, flickr30k-images/1000092795.jpg",
        "1000092795.jpg, flickr30k_images/flickr30k_images/1000092795.jpg",
        "1000092795.jpg, Images/1000092795.jpg",
        "ADE_train_00000001.jpg, ADE_train_00000001.jpg",
        "ADE_train_00000001.jpg, images/training/ADE_train_00000001.jpg",
        "ADE_val_00000001.jpg, ADEChallengeData2016/images/validation/ADE_val_00000001.jpg",
        "ADE_test_00000001.jpg, release_test/testing/ADE_test_00000001.jpg",
        "mine/cat 1.webp, mine/cat 1.webp",
        "mine/cat 1.webp, images/mine/cat 1.webp",
        "images/mine/$1.png, mine/$1.png",
        "mine\\cat.png, mine/cat.png",
        "./mine//cat.png, mine/cat.png",
        "mine/../cat.png, cat.png",
    })
    void an_image_is_found_however_its_dataset_was_unpacked(String image, String lies)
            throws IOException {
        Path file = file(root.resolve(lies));
        assertThat(fetch(image, root))
                .isInstanceOfSatisfying(
                        ImageFile.Found.class,
                        found -> {
                            assertThat(found.location()).isEqualTo(file.toString());
                            assertThat(found.content())
                                    .asString()
                                    .isEqualTo(file.getFileName().toString());
                        });
    }

    @Test
    void the_names_own_place_comes_first_in_every_root() throws IOException {
        Path other = Files.createDirectories(dir.resolve("other"));
        file(root.resolve("train_00000.jpg"));
        Path exact = file(other.resolve("images/train_00000.jpg"));
        assertThat(where(fetch("images/train_00000.jpg", root, other))).isEqualTo(exact.toString());
        Path first = file(root.resolve("images/train_00000.jpg"));
        assertThat(where(fetch("images/train_00000.jpg", root, other))).isEqualTo(first.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../images-of-mine-too/secret.jpg",
                "images/../../images-of-mine-too/secret.jpg",
                "..\\images-of-mine-too\\secret.jpg",
                "a/../../images-of-mine-too/secret.jpg",
                "link-to-file.jpg",
                "link-to-folder/secret.jpg",
                "link-to-link.jpg",
                "/etc/passwd",
                "//etc/passwd",
                "\\etc\\passwd",
                "C:\\Windows\\win.ini",
                "c:/secret.jpg",
                "ABSOLUTE",
                "ABSOLUTE-DOTS"
            })
    void nothing_outside_of_the_roots_is_opened(String image) throws IOException {
        Files.createSymbolicLink(root.resolve("link-to-file.jpg"), outside);
        Files.createSymbolicLink(root.resolve("link-to-folder"), outside.getParent());
        Files.createSymbolicLink(
                root.resolve("link-to-link.jpg"), root.resolve("link-to-file.jpg"));
        String name =
                image.replace("ABSOLUTE-DOTS", root + "/../images-of-mine-too/secret.jpg")
                        .replace("ABSOLUTE", outside.toString());
        ImageFile file = fetch(name, root);
        assertThat(where(file)).isEqualTo("outside the image roots");
        assertThat(file.toString()).contains(root.toString(), "--image-root");
    }

    @Test
    void an_absolute_path_and_a_link_may_lead_below_any_root() throws IOException {
        Path folder = outside.getParent();
        Files.createSymbolicLink(root.resolve("link.jpg"), outside);
        assertThat(where(fetch(outside.toString(), root, folder))).isEqualTo(outside.toString());
        assertThat(where(fetch("link.jpg", root, folder))).isEqualTo(outside.toString());
        assertThat(where(fetch(folder + "/none.jpg", root, folder))).isEqualTo("no such file");
    }

    @Test
    void a_root_may_itself_be_a_link() throws IOException {
        Path link = Files.createSymbolicLink(dir.resolve("link"), root);
        Path cat = file(root.resolve("cat.jpg"));
        assertThat(where(fetch("cat.jpg", link))).isEqualTo(cat.toString());
        assertThat(where(fetch(link + "/cat.jpg", link))).isEqualTo(cat.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "FILE:/etc/passwd", "jar:file:///x!/y", "ftp://a/b"})
    void urls_of_other_schemes_open_nothing(String image) throws IOException {
        file(root.resolve("etc/passwd"));
        try (ImageStore store =
                new ImageStore(List.of(root), LIMIT, WebOptions.in(dir.resolve("cache")))) {
            assertThat(where(fetch(store, image))).isIn("unsupported scheme", "no such file");
        }
    }

    @Test
    void what_is_not_there_names_the_roots_and_the_option() throws IOException {
        Path other = Files.createDirectories(dir.resolve("other"));
        assertThat(fetch("images/cat.jpg", root, other))
                .isEqualTo(
                        new ImageFile.Missing(
                                "no such file",
                                "images/cat.jpg: not under %s, %s, nor as images/images/cat.jpg, cat.jpg; name the folder of the images by --image-root"
                                        .formatted(root, other)));
        assertThat(where(fetch("cat.jpg"))).isEqualTo("no image root");
    }

    @Test
    void what_is_no_readable_file_is_missing_for_a_reason() throws IOException {
        Files.createDirectories(root.resolve("folder.jpg"));
        Files.writeString(root.resolve("large.jpg"), "x".repeat(LIMIT + 1));
        Files.writeString(root.resolve("limit.jpg"), "x".repeat(LIMIT));
        Files.createSymbolicLink(root.resolve("loop.jpg"), root.resolve("loop.jpg"));
        Files.createSymbolicLink(root.resolve("dangling.jpg"), root.resolve("none.jpg"));
        assertThat(where(fetch("folder.jpg", root))).isEqualTo("not a file");
        assertThat(where(fetch("large.jpg", root))).isEqualTo("too large");
        assertThat(where(fetch("limit.jpg", root))).endsWith("limit.jpg");
        assertThat(where(fetch("loop.jpg", root))).isEqualTo("cannot be read");
        assertThat(where(fetch("dangling.jpg", root))).isEqualTo("no such file");
        assertThat(where(fetch("x".repeat(5000), root))).isEqualTo("cannot be read");
        assertThat(where(fetch("cat\0.jpg", root))).isEqualTo("bad path");
        assertThat(where(fetch(".", root))).isEqualTo("not a file");
    }

    @Test
    void an_interrupted_thread_does_not_take_an_image_for_missing() throws IOException {
        Path cat = file(root.resolve("cat.jpg"));
        Thread.currentThread().interrupt();
        assertThat(where(fetch("cat.jpg", root))).isEqualTo(cat.toString());
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_root_that_is_no_folder_is_said_at_once() throws IOException {
        Path file = file(root.resolve("cat.jpg"));
        Path none = dir.resolve("none");
        assertThatThrownBy(() -> fetch("x", none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--image-root " + none + ": no such folder");
        assertThatThrownBy(() -> fetch("x", file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--image-root " + file + ": not a folder");
    }

    @Test
    void everything_is_counted() throws IOException {
        file(root.resolve("cat.jpg"));
        try (ImageStore store =
                new ImageStore(List.of(root), LIMIT, WebOptions.in(dir.resolve("cache")))) {
            fetch(store, "cat.jpg");
            fetch(store, "cat.jpg");
            fetch(store, "dog.jpg");
            fetch(store, "/etc/passwd");
            fetch(store, "");
            fetch(store, null);
            fetch(store, "http://127.1/cat.jpg");
            fetch(store, " HTTP://[::1]/cat.jpg");
            assertThat(store.counts())
                    .isEqualTo(
                            new ImageCounts(
                                    2,
                                    new WebCounts(0, 0, 0, 0, 2, 0),
                                    Map.of(
                                            "no such file", 1L,
                                            "outside the image roots", 1L,
                                            "no image named", 2L,
                                            "forbidden address", 2L)));
        }
    }

    @Test
    void without_a_cache_nothing_is_fetched() {
        assertThat(fetch("http://127.0.0.1/cat.jpg", root))
                .isEqualTo(
                        new ImageFile.Missing(
                                "not fetched",
                                "http://127.0.0.1/cat.jpg: images on the web are not fetched here"));
    }
}
