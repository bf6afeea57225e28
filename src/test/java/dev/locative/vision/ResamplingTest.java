package dev.locative.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The expected pixels are Pillow's.
class ResamplingTest {
    private static final Map<String, Npz.Array> PILLOW =
            Npz.read("/dev/locative/vision/resampling/uint8.npz");

    private static final Pattern NAME =
            Pattern.compile("pil_(?<source>.+)_(?<kernel>[a-z]+)_(?<h>\\d+)x(?<w>\\d+)");

    static Stream<String> everyCaseOfPillow() {
        return PILLOW.keySet().stream().filter(name -> name.startsWith("pil_"));
    }

    @ParameterizedTest
    @MethodSource("everyCaseOfPillow")
    void every_pixel_equals_that_of_pillow(String name) {
        Matcher parts = NAME.matcher(name);
        assertThat(parts.matches()).isTrue();
        Picture source = PILLOW.get("src_" + parts.group("source")).picture();
        Resampling kernel = Resampling.valueOf(parts.group("kernel").toUpperCase(Locale.ROOT));

        Picture resized =
                kernel.resize(
                        source,
                        Integer.parseInt(parts.group("w")),
                        Integer.parseInt(parts.group("h")));

        assertThat(resized.rgb()).isEqualTo(PILLOW.get(name).bytes());
    }

    /// Check sums of what Pillow 13.0.0 makes of a pattern, on both sides of where the order turns.
    @ParameterizedTest
    @CsvSource({
        "45, 60, 56, 56, BICUBIC, 4106185966",
        "30, 290, 28, 286, BICUBIC, 3483602871",
        "30, 290, 28, 285, BICUBIC, 3254165609",
        "30, 290, 28, 285, LANCZOS, 416115950",
        "60, 45, 61, 44, BILINEAR, 970641835",
        "40, 90, 20, 50, BICUBIC, 1132608615",
        "40, 90, 20, 49, BICUBIC, 2908726697",
        "45, 60, 45, 50, BICUBIC, 3536614292",
        "33, 20, 90, 19, LANCZOS, 3362055481",
        "33, 20, 90, 21, LANCZOS, 1451873086",
        "45, 60, 56, 56, NEAREST, 3617355093",
    })
    void the_passes_come_in_pillow_s_order(
            int width, int height, int newWidth, int newHeight, Resampling kernel, long sum) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) ((long) i * i * 31 + i * 7L >> 3);
        }
        Picture whole = kernel.resize(new Picture(width, height, rgb), newWidth, newHeight);
        CRC32 found = new CRC32();
        found.update(whole.rgb());
        assertThat(found.getValue()).isEqualTo(sum);

        Window part = new Window(3, 2, newWidth - 7, newHeight - 5);
        Picture window = kernel.resize(new Picture(width, height, rgb), newWidth, newHeight, part);
        for (int y = 0; y < part.height(); y++) {
            int from = 3 * ((y + 2) * newWidth + 3);
            int length = 3 * part.width();
            assertThat(Arrays.copyOfRange(window.rgb(), y * length, (y + 1) * length))
                    .isEqualTo(Arrays.copyOfRange(whole.rgb(), from, from + length));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_window_holds_the_same_pixels_as_the_whole(Resampling kernel) {
        Picture source = PILLOW.get("src_tiny").picture();
        Picture whole = kernel.resize(source, 40, 30);

        Picture window = kernel.resize(source, 40, 30, new Window(7, 5, 20, 11));

        for (int y = 0; y < 11; y++) {
            int from = 3 * ((y + 5) * 40 + 7);
            assertThat(Arrays.copyOfRange(window.rgb(), 3 * y * 20, 3 * (y + 1) * 20))
                    .isEqualTo(Arrays.copyOfRange(whole.rgb(), from, from + 60));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_window_is_black_where_it_lies_outside(Resampling kernel) {
        Picture white = new Picture(2, 1, new byte[] {-1, -1, -1, -1, -1, -1});

        Picture window = kernel.resize(white, 3, 2, new Window(-1, -1, 5, 4));

        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            drawn.append(window.rgb()[3 * i] == 0 ? '.' : '#');
        }
        assertThat(drawn).hasToString(".....".concat(".###.").concat(".###.").concat("....."));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_size_changes_nothing(Resampling kernel) {
        Picture source = PILLOW.get("src_noise_9x7").picture();

        assertThat(kernel.resize(source, 9, 7).rgb()).isEqualTo(source.rgb());
    }

    @ParameterizedTest
    @EnumSource
    void a_line_becomes_larger_than_memory_when_only_a_part_is_asked_for(Resampling kernel) {
        Picture line = new Picture(1, 60_000, new byte[180_000]);

        Picture middle = kernel.resize(line, 224, 224 * 60_000, new Window(0, 6_000_000, 224, 224));

        assertThat(middle.rgb()).hasSize(3 * 224 * 224);
    }

    @Test
    void the_numbers_are_those_of_pillow() {
        assertThat(
                        Stream.of(
                                        Resampling.NEAREST,
                                        Resampling.LANCZOS,
                                        Resampling.BILINEAR,
                                        Resampling.BICUBIC)
                                .map(Resampling::code))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_picture_without_pixels_is_refused() {
        Picture dot = new Picture(1, 1, new byte[3]);

        assertThatIllegalArgumentException().isThrownBy(() -> Resampling.BICUBIC.resize(dot, 0, 5));
    }
}
