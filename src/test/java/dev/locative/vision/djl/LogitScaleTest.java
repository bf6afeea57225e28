package dev.locative.vision.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogitScaleTest {
    private static final float[] PICTURE = {1, 0};
    private static final List<float[]> TEXTS =
            List.of(new float[] {0.6f, 0.8f}, new float[] {0, 1}, new float[] {0.8f, 0.6f});

    @Test
    void two_logits_tell_the_scale_whatever_the_bias() {
        List<Double> logits = List.of(0.6 * 30 + 8, 8.0, 0.8 * 30 + 8);

        assertThat(LogitScale.of(logits, TEXTS, PICTURE).orElseThrow()).isCloseTo(30, within(1e-5));
    }

    /// A scale that is no number would make every probability none, and the scene gate refuse all.
    @Test
    void a_model_without_logits_tells_nothing() {
        assertThat(LogitScale.of(List.of(Double.NaN, Double.NaN, Double.NaN), TEXTS, PICTURE))
                .isEmpty();
    }

    @Test
    void texts_that_are_all_alike_tell_nothing() {
        List<float[]> alike = List.of(new float[] {0.6f, 0.8f}, new float[] {0.6f, 0.8f});

        assertThat(LogitScale.of(List.of(60.0, 60.0), alike, PICTURE)).isEmpty();
    }
}
