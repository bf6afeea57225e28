package dev.locative.vision.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedPicturesTest {
    private final Pictures pictures = new Pictures();

    static Stream<String> everyFile() {
        return Archive.EXPECTED.propertyStream().map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void what_breaks_off_is_refused_or_whole(String name) throws ImageException {
        byte[] file = Archive.file(name);
        byte[] whole = pictures.decode(file).rgb();
        for (int tenth = 0; tenth < 10; tenth++) {
            byte[] cut = Arrays.copyOf(file, file.length * tenth / 10);
            try {
                assertThat(pictures.decode(cut).rgb()).as("%d tenths", tenth).isEqualTo(whole);
            } catch (ImageException e) {
                assertThat(e.reason()).isIn("truncated", "empty", "not an image", "corrupt");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jpeg_420.jpg", "jpeg_420_progressive.jpg", "png_rgb8.png", "png_gray1_interlaced.png",
        "gif_noise.gif", "webp_lossless.webp", "webp_lossy.webp", "bmp_24.bmp"
    })
    void what_breaks_off_in_the_middle_is_called_truncated(String name) {
        byte[] file = Archive.file(name);
        for (int tenth = 3; tenth < 10; tenth++) {
            assertThat(refused(Arrays.copyOf(file, file.length * tenth / 10)).reason())
                    .isEqualTo("truncated");
        }
    }

    @Test
    void a_jpeg_that_was_closed_after_it_broke_off_is_not_shown_half_gray() {
        byte[] file = Archive.file("jpeg_420.jpg");
        byte[] cut = Arrays.copyOf(file, file.length * 3 / 4);
        cut[cut.length - 2] = (byte) 0xFF;
        cut[cut.length - 1] = (byte) 0xD9;

        assertThat(refused(cut).reason()).isEqualTo("truncated");
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void broken_bytes_never_cause_another_exception(String name) {
        Random random = new Random(name.hashCode());
        for (int round = 0; round < 40; round++) {
            byte[] broken = Archive.file(name).clone();
            for (int i = 0; i < 1 + round / 4; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(pictures.decode(broken).rgb()).isNotEmpty();
            } catch (ImageException e) {
                assertThat(e.reason()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "49492A0008000000, unsupported format: TIFF",
        "4D4D002A00000008, unsupported format: TIFF",
        "0000001C6674797061766966, unsupported format: AVIF",
        "000000206674797061766973, unsupported format: AVIF",
        "0000001C667479706D6966310000000061766966, unsupported format: AVIF",
        "0000001C6674797068656963, unsupported format: HEIC",
        "0000001C667479706D69663100000000686569636865696668656963, unsupported format: HEIC",
        "0000000C4A584C200D0A870A, unsupported format: JPEG XL",
        "0000000C6A5020200D0A870A, unsupported format: JPEG 2000",
        "255044462D312E37, unsupported format: PDF",
        "00000000000000000000000000, not an image",
        "FFD8, not an image",
        "FFD8FF, truncated",
        "89504E470D0A1A0A, truncated",
        "474946383961, truncated",
        "52494646FFFFFFFF57454250, truncated",
        "52494646FFFFFF7F57454250565038200000FFFF, truncated",
        "'', empty",
    })
    void other_formats_are_named_by_their_first_bytes(String hex, String reason) {
        assertThat(refused(HexFormat.of().parseHex(hex)).reason()).isEqualTo(reason);
    }

    @Test
    void pages_and_drawings_are_no_pictures() {
        assertThat(refused(Hostile.text("<!DOCTYPE html><html><body>404")))
                .hasMessageContaining("HTML")
                .extracting(ImageException::reason)
                .isEqualTo("not an image");
        assertThat(refused(Hostile.text("<?xml version=\"1.0\"?>\n<svg xmlns=\"\">")).reason())
                .isEqualTo("unsupported format: SVG");
        assertThat(refused(Hostile.text("{\"error\": \"gone\"}")).reason())
                .isEqualTo("not an image");
    }

    @Test
    void bombs_are_refused_by_their_header() throws IOException {
        assertThat(refused(Hostile.png(30_000, 30_000, 1 << 20)).reason())
                .isEqualTo("too many pixels");
        assertThat(refused(Hostile.png(Integer.MAX_VALUE, Integer.MAX_VALUE, 9)).reason())
                .isEqualTo("too many pixels");
        assertThat(refused(Hostile.png(-1, 5, 9)).reason()).isEqualTo("corrupt");
        assertThat(refused(Hostile.png(0, 5, 9)).reason()).isEqualTo("corrupt");
        assertThat(refused(Hostile.png(70_000, 1, 210_001)).reason()).isEqualTo("too many pixels");
        assertThat(refused(Hostile.gif(Archive.file("gif_animated.gif"), 65_535, 65_535)).reason())
                .isEqualTo("too many pixels");
        assertThat(refused(Hostile.jpeg(Archive.file("jpeg_420.jpg"), 65_500, 65_500)).reason())
                .isEqualTo("too many pixels");
    }

    @Test
    void a_header_that_promises_more_than_follows_is_a_truncated_file() throws IOException {
        assertThat(refused(Hostile.png(2_000, 2_000, 6_001L * 1_000)).reason())
                .isEqualTo("truncated");
        assertThat(refused(Hostile.jpeg(Archive.file("jpeg_420.jpg"), 2_000, 2_000)).reason())
                .isEqualTo("truncated");
        assertThat(refused(Hostile.jpeg(Archive.file("jpeg_422_progressive.jpg"), 90, 90)).reason())
                .isEqualTo("truncated");
        assertThat(refused(Hostile.jpeg(Archive.file("jpeg_420.jpg"), 53, 0)).reason())
                .isEqualTo("corrupt");
    }

    @Test
    void what_a_png_holds_beyond_its_size_is_not_inflated() throws Exception {
        Picture picture = pictures.decode(Hostile.png(100, 100, 1 << 26));

        assertThat(picture.rgb()).hasSize(30_000);
    }

    @Test
    void limits_are_those_given() throws ImageException {
        byte[] file = Archive.file("png_rgb8.png");

        assertThat(new Pictures(file.length, 53 * 37, 1).decode(file).width()).isEqualTo(53);
        assertThat(refused(new Pictures(file.length - 1, 53 * 37, 1), file).reason())
                .isEqualTo("too many bytes");
        assertThat(refused(new Pictures(file.length, 53 * 37 - 1, 1), file))
                .hasMessageContaining("53 x 37")
                .hasMessageContaining("1,960");
    }

    @Test
    void only_so_many_pixels_are_held_at_once() throws InterruptedException, ExecutionException {
        Pictures two = new Pictures(1_000_000, 1_000_000, 2 * 2 * 53 * 37);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> decoded = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 200; i++) {
                decoded.add(
                        threads.submit(() ->
                                two.decode(
                                        Archive.file("jpeg_420.jpg"),
                                        picture -> {
                                            int held = now.incrementAndGet();
                                            most.accumulateAndGet(held, Math::max);
                                            Thread.yield();
                                            return now.decrementAndGet();
                                        })));
            }
        }
        for (Future<Integer> each : decoded) {
            assertThat(each.get()).isLessThan(2);
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    private ImageException refused(byte[] content) {
        return refused(pictures, content);
    }

    private static ImageException refused(Pictures pictures, byte[] content) {
        return catchThrowableOfType(ImageException.class, () -> pictures.decode(content));
    }
}
