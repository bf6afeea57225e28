package dev.locative.vision.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The expected pixels are Pillow's, with the orientation of EXIF applied.
class PicturesTest {
    private final Pictures pictures = new Pictures();

    static Stream<String> names() {
        return Archive.EXPECTED.propertyStream().map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_pixel_equals_that_of_pillow(String name) throws ImageException {
        JsonNode expected = Archive.EXPECTED.get(name);

        Picture picture = pictures.decode(Archive.file(name));

        assertThat(picture.width()).isEqualTo(expected.get("width").asInt());
        assertThat(picture.height()).isEqualTo(expected.get("height").asInt());
        assertThat(Archive.sha256(picture)).isEqualTo(expected.get("sha256").asText());
    }

    static Stream<Map.Entry<String, JsonNode>> onWhite() {
        return Archive.ON_WHITE.propertyStream();
    }

    @ParameterizedTest
    @MethodSource("onWhite")
    void transparent_pictures_lie_on_white_where_that_is_asked_for(Map.Entry<String, JsonNode> one)
            throws ImageException {
        Picture picture = new Pictures(Transparency.WHITE).decode(Archive.file(one.getKey()));

        assertThat(Archive.sha256(picture)).isEqualTo(one.getValue().asText());
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_header_tells_the_size_before_anything_is_decoded(String name) throws ImageException {
        JsonNode expected = Archive.EXPECTED.get(name);

        ImageHeader header = ImageHeader.of(Archive.file(name));

        assertThat(header.format().name()).isEqualToIgnoringCase(format(name));
        assertThat(new int[] {header.width(), header.height()})
                .containsExactlyInAnyOrder(
                        expected.get("width").asInt(), expected.get("height").asInt());
    }

    @Test
    void a_picture_is_worked_on_while_it_counts_as_held() throws ImageException {
        int width = pictures.decode(Archive.file("gif_photo.gif"), Picture::width);

        assertThat(width).isEqualTo(53);
    }

    private static String format(String name) {
        return name.substring(0, name.indexOf('_'));
    }
}
