package dev.locative.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClipScoreTest {
    private static final Offset<Double> CLOSE = within(1e-6);

    @Test
    void scores_are_those_of_the_program() throws IOException {
        JsonNode vectors;
        try (InputStream in =
                ClipScoreTest.class.getResourceAsStream(
                        "/dev/locative/vision/clipscore/vectors.json")) {
            vectors = new JsonMapper().readTree(in).path("formula_vectors");
        }
        assertThat(vectors.size()).isEqualTo(6);
        for (JsonNode one : vectors) {
            float[] image = vector(one.path("image_vec"));
            float[] text = vector(one.path("text_vec"));
            List<float[]> references = new ArrayList<>();
            one.path("ref_vecs").forEach(reference -> references.add(vector(reference)));
            double cosine = ClipScore.cosine(image, text);
            assertThat(cosine).isCloseTo(one.path("raw_cosine").asDouble(), CLOSE);
            assertThat(ClipScore.of(image, text))
                    .isCloseTo(one.path("clipscore").asDouble(), CLOSE);
            assertThat(
                            references.stream()
                                    .mapToDouble(reference -> ClipScore.cosine(text, reference))
                                    .max())
                    .hasValueCloseTo(one.path("max_ref_cosine").asDouble(), CLOSE);
            assertThat(ClipScore.withReferences(image, text, references))
                    .isCloseTo(one.path("refclipscore").asDouble(), CLOSE);
            assertThat(cosine >= 0.25)
                    .isEqualTo(one.path("keep_at_0.25_on_raw_cosine").asBoolean());
            assertThat(ClipScore.of(cosine) >= 0.25)
                    .isEqualTo(one.path("keep_at_0.25_on_clipscore").asBoolean());
        }
    }

    private static float[] vector(JsonNode array) {
        float[] vector = new float[array.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = array.path(i).floatValue();
        }
        return vector;
    }

    @Test
    void a_vector_of_zeros_is_like_nothing() {
        float[] zero = new float[2];
        assertThat(ClipScore.cosine(zero, new float[] {1, 0})).isZero();
        assertThat(ClipScore.withReferences(zero, zero, List.of(zero))).isZero();
    }

    @Test
    void embeddings_of_two_models_do_not_compare() {
        assertThatThrownBy(() -> ClipScore.cosine(new float[512], new float[768]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("512 and 768");
        assertThatThrownBy(() -> ClipScore.withReferences(new float[1], new float[1], List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_prefix_stands_apart() {
        assertThat(ClipScore.prefixed(ClipScore.PREFIX, "a cat"))
                .isEqualTo("A photo depicts a cat");
        assertThat(ClipScore.prefixed("A photo depicts", "a cat"))
                .isEqualTo("A photo depicts a cat");
        assertThat(ClipScore.prefixed("", "a cat")).isEqualTo("a cat");
    }
}
