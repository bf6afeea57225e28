package dev.locative.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which pixels of a picture reach the model; sizes as the transformers library computes them.
class FramingTest {
    private static final String SIZES = "/dev/locative/vision/resampling/size_rules.json";

    static Stream<JsonNode> sizes() throws IOException {
        try (InputStream file = FramingTest.class.getResourceAsStream(SIZES)) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void the_short_side_is_met_and_the_long_side_rounded_down(JsonNode rule) {
        Picture picture = black(rule.at("/image_wh/0").asInt(), rule.at("/image_wh/1").asInt());
        Resize resize = new Resize.ShortestEdge(224);

        assertThat(resize.width(picture)).isEqualTo(rule.at("/shortest_224_wh/0").asLong());
        assertThat(resize.height(picture)).isEqualTo(rule.at("/shortest_224_wh/1").asLong());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void the_crop_begins_where_either_library_begins_it(JsonNode rule) {
        for (int side = 0; side < 2; side++) {
            long size = rule.at("/shortest_224_wh/" + side).asLong();

            assertThat(Crop.Margin.HUGGING_FACE.before(size, 224))
                    .isEqualTo(rule.at("/crop_224_left_top_hugging_face/" + side).asLong());
            assertThat(Crop.Margin.OPENAI.before(size, 224))
                    .isEqualTo(rule.at("/crop_224_left_top_openai_torchvision/" + side).asLong());
        }
    }

    @Test
    void a_picture_smaller_than_the_crop_gets_a_black_margin() {
        byte[] white = new byte[3 * 3 * 2];
        Arrays.fill(white, (byte) -1);
        Preparation cropOnly =
                new Preparation(
                        new Resize.None(),
                        new Crop.Centre(6, 4, Crop.Margin.HUGGING_FACE),
                        Resampling.BICUBIC,
                        new Scaling(Scaling.UNIT, Scaling.ZEROS, Scaling.ONES));

        float[] tensor = cropOnly.tensor(new Picture(3, 2, white));

        assertThat(Arrays.copyOf(tensor, 24))
                .containsExactly(
                        0, 0, 0, 0, 0, 0, //
                        0, 0, 1, 1, 1, 0, //
                        0, 0, 1, 1, 1, 0, //
                        0, 0, 0, 0, 0, 0);
    }

    @Test
    void the_margin_of_openai_begins_one_pixel_earlier() {
        assertThat(Crop.Margin.HUGGING_FACE.before(3, 6)).isEqualTo(-2);
        assertThat(Crop.Margin.OPENAI.before(3, 6)).isEqualTo(-1);
    }

    @Test
    void a_tensor_holds_red_then_green_then_blue() {
        Picture dot = new Picture(1, 1, new byte[] {(byte) 255, 0, 51});
        Preparation plain =
                new Preparation(
                        new Resize.None(),
                        new Crop.None(),
                        Resampling.NEAREST,
                        new Scaling(Scaling.UNIT, Scaling.ZEROS, Scaling.ONES));

        assertThat(plain.tensor(dot)).containsExactly(1f, 0f, 0.2f);
    }

    @Test
    void the_size_of_the_input_is_known_unless_it_follows_the_picture() {
        assertThat(Preparation.CLIP.width()).isEqualTo(224);
        assertThat(Preparation.SIGLIP.height()).isEqualTo(224);
        Preparation uncropped =
                new Preparation(
                        new Resize.ShortestEdge(224),
                        new Crop.None(),
                        Resampling.BICUBIC,
                        Scaling.CLIP);
        assertThatIllegalStateException().isThrownBy(uncropped::width);
    }

    private static Picture black(int width, int height) {
        return new Picture(width, height, new byte[3 * width * height]);
    }
}
