package dev.locative.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.vision.FakeAligner;
import dev.locative.vision.ImageFile;
import dev.locative.vision.MissingImage;
import dev.locative.vision.Picture;
import dev.locative.vision.SampleImages;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SceneGateTest {
    private final FakeAligner aligner = new FakeAligner();

    /// A sample's id is its picture's angle: 0 is a scene, 90 anything else.
    private final SampleImages images =
            new SampleImages(
                    sample ->
                            sample.id().equals("gone")
                                    ? new ImageFile.Missing("no such file", "no such file: x.jpg")
                                    : new ImageFile.Found(
                                            new byte[] {Byte.parseByte(sample.id())}, "file"),
                    (content, shrink) ->
                            shrink.apply(new Picture(1, 1, new byte[] {content[0], 0, 0})),
                    aligner);

    private static Sample sample(String id) {
        return new Sample(id, id + ".jpg", null, "test");
    }

    private Verdict admit(String id, double cutoff, MissingImage missing) {
        return new SceneGate(images, aligner, missing, cutoff).admit(sample(id));
    }

    /// Two positive labels at cosine c, seven negative ones at cosine s, scale 10.
    private static double probability(double degrees) {
        double scene = 2 * Math.exp(10 * Math.cos(Math.toRadians(degrees)));
        return scene / (scene + 7 * Math.exp(10 * Math.sin(Math.toRadians(degrees))));
    }

    @Test
    void the_score_is_the_probability_of_a_scene() {
        for (int angle : new int[] {0, 20, 40, 60, 90}) {
            Verdict verdict = admit(String.valueOf(angle), 0.5, MissingImage.REFUSE);

            assertThat(verdict.score()).isCloseTo(probability(angle), within(1e-5));
            assertThat(verdict instanceof Verdict.Keep).isEqualTo(probability(angle) >= 0.5);
        }
    }

    @Test
    void the_cutoff_decides() {
        double between = probability(30);
        assertThat(admit("30", between - 1e-4, MissingImage.REFUSE))
                .isInstanceOf(Verdict.Keep.class);
        assertThat(admit("30", between + 1e-4, MissingImage.REFUSE))
                .isInstanceOfSatisfying(
                        Verdict.Drop.class,
                        drop ->
                                assertThat(drop.reason())
                                        .startsWith("no scene")
                                        .contains("rather"));
    }

    @Test
    void without_an_image_the_policy_decides() {
        assertThat(admit("gone", 0.5, MissingImage.REFUSE))
                .isEqualTo(new Verdict.Drop("scene", null, "no such file"));
        assertThat(admit("gone", 0.5, MissingImage.SKIP_CHECK))
                .isEqualTo(new Verdict.Skip("scene", "no such file"));
        assertThatThrownBy(() -> admit("gone", 0.5, MissingImage.FAIL))
                .hasMessageContaining("x.jpg");
        assertThat(new ImageGate(images, MissingImage.REFUSE).admit(sample("gone")))
                .isEqualTo(new Verdict.Drop("image", null, "no such file"));
        assertThat(new ImageGate(images, MissingImage.REFUSE).admit(sample("45")))
                .isInstanceOf(Verdict.Keep.class);
    }

    @Test
    void a_model_that_does_not_tell_its_scale_is_refused_with_the_option() {
        aligner.scale = OptionalDouble.empty();

        assertThatThrownBy(() -> admit("0", 0.5, MissingImage.REFUSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--logit-scale");
    }
}
