package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.locative.data.Frame;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.vision.FakeAligner;
import dev.locative.vision.ImageException;
import dev.locative.vision.ImageFile;
import dev.locative.vision.MissingImage;
import dev.locative.vision.Picture;
import dev.locative.vision.SampleImages;
import dev.locative.vision.ScoreScale;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImageAlignmentTest {
    private final FakeAligner aligner = new FakeAligner();

    /// A file is one byte, the angle of the picture; 99 cannot be decoded.
    private final SampleImages images =
            new SampleImages(
                    sample ->
                            sample.id().matches("gone|down")
                                    ? new ImageFile.Missing(
                                            "HTTP 404", "URL: HTTP 404", sample.id().equals("down"))
                                    : new ImageFile.Found(
                                            new byte[] {Byte.parseByte(sample.id())}, "file"),
                    (content, shrink) -> {
                        if (content[0] == 99) {
                            throw new ImageException("truncated", "ends at byte 1");
                        }
                        return shrink.apply(new Picture(1, 1, new byte[] {content[0], 0, 0}));
                    },
                    aligner);

    private List<Verdict> judge(
            String id, ScoreScale scale, String prefix, MissingImage missing, String... questions) {
        List<QaPair> pairs =
                Stream.of(questions)
                        .map(q -> new QaPair(q, "a", null, Frame.UNSTATED, List.of(), null))
                        .toList();
        Sample sample = new Sample(id, "image " + id, "caption", "test");
        return new ImageAlignment(
                        images, aligner, new ImageAlignment.Settings(0.25, scale, prefix, missing))
                .judge(sample, pairs);
    }

    @Test
    void a_question_far_from_the_picture_is_dropped_with_its_cosine() {
        List<Verdict> verdicts =
                judge("10", ScoreScale.RAW, "", MissingImage.REFUSE, "near 20", "far 100");

        assertThat(verdicts.get(0)).isInstanceOf(Verdict.Keep.class);
        assertThat(verdicts.get(0).score()).isCloseTo(Math.cos(Math.toRadians(10)), within(1e-6));
        assertThat(verdicts.get(1)).isInstanceOf(Verdict.Drop.class);
        assertThat(verdicts.get(1).score()).isCloseTo(0, within(1e-6));
    }

    @Test
    void on_the_weighted_scale_the_same_cutoff_lets_more_pass() {
        String question = "so 80"; // cosine 0.17, weighted 0.43
        assertThat(judge("0", ScoreScale.RAW, "", MissingImage.REFUSE, question).getFirst())
                .isInstanceOf(Verdict.Drop.class);
        assertThat(judge("0", ScoreScale.WEIGHTED, "", MissingImage.REFUSE, question).getFirst())
                .isInstanceOf(Verdict.Keep.class);
        assertThat(
                        judge("0", ScoreScale.WEIGHTED, "", MissingImage.REFUSE, "behind 180")
                                .getFirst()
                                .score())
                .isEqualTo(0);
    }

    @Test
    void the_prefix_stands_before_every_question() {
        judge("0", ScoreScale.RAW, "A photo depicts ", MissingImage.REFUSE, "x 1", "y 2");

        assertThat(aligner.asked).containsExactly("A photo depicts x 1", "A photo depicts y 2");
    }

    @Test
    void without_an_image_the_policy_decides() {
        assertThat(judge("gone", ScoreScale.RAW, "", MissingImage.SKIP_CHECK, "a 1", "b 2"))
                .containsExactly(
                        new Verdict.Skip("aligned", "HTTP 404"),
                        new Verdict.Skip("aligned", "HTTP 404"));
        assertThat(judge("99", ScoreScale.RAW, "", MissingImage.REFUSE, "a 1"))
                .containsExactly(new Verdict.Drop("aligned", null, "truncated"));
        assertThatThrownBy(() -> judge("99", ScoreScale.RAW, "", MissingImage.FAIL, "a 1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("file: ends at byte 1");
    }

    @Test
    void an_image_that_may_be_had_another_time_refuses_nobody_for_good() {
        assertThatThrownBy(() -> judge("down", ScoreScale.RAW, "", MissingImage.REFUSE, "a 1"))
                .hasMessageContaining("URL: HTTP 404");
        assertThat(judge("down", ScoreScale.RAW, "", MissingImage.SKIP_CHECK, "a 1"))
                .containsExactly(new Verdict.Skip("aligned", "HTTP 404"));
    }

    @Test
    void an_image_is_decoded_and_encoded_once() {
        for (int i = 0; i < 3; i++) {
            judge("10", ScoreScale.RAW, "", MissingImage.REFUSE, "near 20");
        }

        assertThat(aligner.pictures).isEqualTo(1);
    }
}
