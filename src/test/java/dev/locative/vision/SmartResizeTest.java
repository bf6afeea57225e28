package dev.locative.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.vision.decode.Pictures;
import dev.locative.vision.decode.Transparency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The expected sizes and pixels are those of transformers.
class SmartResizeTest {
    private static final String FOLDER = "/dev/locative/vision/qwen2vl/";

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SmartResizeTest.class.getResourceAsStream(name), name);
    }

    private static JsonNode json(String name) {
        try (InputStream in = resource(FOLDER + name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SmartResize rule(JsonNode budget) {
        return new SmartResize(
                SmartResize.FACTOR,
                budget.path("min_pixels").asLong(),
                budget.path("max_pixels").asLong());
    }

    static Stream<JsonNode> sizes() {
        return StreamSupport.stream(json("smart_resize.json").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void every_size_is_that_of_transformers(JsonNode row) throws ImageException {
        int width = row.path("width").asInt();
        int height = row.path("height").asInt();
        JsonNode wanted = row.path("transformers");
        if (wanted.isTextual()) {
            assertThatThrownBy(() -> rule(row).size(width, height))
                    .isInstanceOf(ImageException.class)
                    .hasMessageContaining("at most 200 times");
        } else {
            assertThat(rule(row).size(width, height))
                    .isEqualTo(
                            new SmartResize.Size(wanted.path(1).asInt(), wanted.path(0).asInt()));
        }
    }

    /// Those that are here; some cases are of photographs that are not.
    static Stream<JsonNode> pictures() {
        return StreamSupport.stream(json("processor.json").path("images").spliterator(), false)
                .filter(image -> !image.path("file").asText().startsWith("coco"));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void every_pixel_is_that_of_transformers(JsonNode image) throws Exception {
        Picture picture = picture(image.path("file").asText());
        assertThat(digest(picture)).isEqualTo(image.path("rgb_sha256").asText());
        for (JsonNode wanted : image.path("cases")) {
            Picture resized = rule(wanted).resize(picture);
            assertThat(resized.width()).isEqualTo(wanted.path("resized_width").asInt());
            assertThat(resized.height()).isEqualTo(wanted.path("resized_height").asInt());
            assertThat(digest(resized)).isEqualTo(wanted.path("resized_rgb_sha256").asText());
        }
    }

    private static Picture picture(String file) throws IOException, ImageException {
        if (file.startsWith("skimage/")) {
            return VisionImages.decoded(file);
        }
        try (InputStream in = resource(FOLDER + file)) {
            return new Pictures(Transparency.WHITE).decode(in.readAllBytes());
        }
    }

    private static String digest(Picture picture) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture.rgb()));
    }

    @ParameterizedTest
    @CsvSource({"640, 480, 640, 480", "641, 473, 640, 480", "48, 80, 64, 64"})
    void halves_go_to_the_even_multiple_of_any_factor(int width, int height, int w, int h)
            throws ImageException {
        assertThat(new SmartResize(32, 1, 1 << 24).size(width, height))
                .isEqualTo(new SmartResize.Size(w, h));
    }

    @Test
    void budgets_that_no_picture_can_meet_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SmartResize(0, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmartResize(28, 0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmartResize(28, 3, 2))
                .withMessageContaining("with 3 to 2 pixels");
    }
}
