package dev.locative.vision.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Sha256;
import dev.locative.vision.Picture;
import dev.locative.vision.Preparation;
import dev.locative.vision.VisionImages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// From the file to the model's input, with real photos: equal, bit for bit, to what the official
/// processors of the transformers library give on Pillow, and to OpenAI's preparation.
class PreparedPicturesTest {
    static Stream<JsonNode> clip() throws IOException {
        return cases("clip");
    }

    static Stream<JsonNode> siglip() throws IOException {
        return cases("siglip");
    }

    static Stream<JsonNode> clipscore() throws IOException {
        return cases("clipscore");
    }

    @ParameterizedTest
    @MethodSource("clip")
    void clip_sees_what_it_was_trained_with(JsonNode expected) throws Exception {
        Picture picture = picture(expected);

        assertThat(Archive.sha256(picture)).isEqualTo(expected.get("rgb_sha256").asText());
        assertThat(sha256(Preparation.CLIP.tensor(picture)))
                .isEqualTo(expected.get("tensor_sha256").asText());
    }

    @ParameterizedTest
    @MethodSource("siglip")
    void siglip_sees_what_it_was_trained_with(JsonNode expected) throws Exception {
        assertThat(sha256(Preparation.SIGLIP.tensor(picture(expected))))
                .isEqualTo(expected.get("tensor_sha256").asText());
    }

    @ParameterizedTest
    @MethodSource("clipscore")
    void clipscore_sees_the_pixels_that_openai_would_show_it(JsonNode expected) throws Exception {
        byte[] content = Files.readAllBytes(Path.of(expected.get("image").asText()));
        Picture fitted = Preparation.OPENAI_CLIP.fitted(new Pictures().decode(content));

        assertThat(Archive.sha256(fitted)).isEqualTo(expected.get("cropped_sha256").asText());
    }

    private static Picture picture(JsonNode expected) {
        return VisionImages.decoded(expected.get("image").asText());
    }

    private static Stream<JsonNode> cases(String family) throws IOException {
        JsonNode all = new ObjectMapper().readTree(VisionImages.content("cases.json"));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.get("family").asText().equals(family));
    }

    private static String sha256(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Sha256.of(bytes.array()).hex();
    }
}
