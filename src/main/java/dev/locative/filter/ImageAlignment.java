package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import dev.locative.vision.Aligner;
import dev.locative.vision.ClipScore;
import dev.locative.vision.MissingImage;
import dev.locative.vision.SampleImages;
import dev.locative.vision.ScoreScale;
import dev.locative.vision.Seen;
import java.util.List;
import java.util.stream.IntStream;

/// Drops a question that does not fit the picture: SpaRE's fourth filter, CLIPScore of image and
/// question of at least 0.25 (arXiv 2504.20648; CLIPScore: Hessel et al., arXiv 2104.08718). The
/// paper does not say on which scale; on the weighted one 0.25 lets nearly everything pass. As
/// thread-safe as its aligner.
public final class ImageAlignment implements Filter {
    public static final String NAME = "aligned";

    private final SampleImages images;
    private final Aligner aligner;
    private final Settings settings;

    /// @param cutoff the least score, on the scale chosen
    /// @param scale of score and cut-off
    /// @param prefix put before each question: may be empty; CLIPScore's own is [ClipScore#PREFIX]
    /// @param missing what becomes of a sample without an image
    public record Settings(double cutoff, ScoreScale scale, String prefix, MissingImage missing) {}

    public ImageAlignment(SampleImages images, Aligner aligner, Settings settings) {
        this.images = images;
        this.aligner = aligner;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        return switch (images.of(sample)) {
            case Seen.Known(float[] image) -> judge(image, pairs);
            case Seen.Missing missing -> {
                Verdict verdict = settings.missing().verdict(NAME, missing);
                yield pairs.stream().map(_ -> verdict).toList();
            }
        };
    }

    private List<Verdict> judge(float[] image, List<QaPair> pairs) {
        List<float[]> questions =
                aligner.embed(
                        pairs.stream()
                                .map(pair -> ClipScore.prefixed(settings.prefix(), pair.question()))
                                .toList());
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> judge(settings.scale().of(image, questions.get(i))))
                .toList();
    }

    private Verdict judge(double score) {
        return score >= settings.cutoff()
                ? new Verdict.Keep(NAME, score)
                : new Verdict.Drop(NAME, score, "does not fit the picture");
    }
}
