package dev.locative.image;

import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Gate;
import dev.locative.vision.Aligner;
import dev.locative.vision.ClipScore;
import dev.locative.vision.MissingImage;
import dev.locative.vision.SampleImages;
import dev.locative.vision.Seen;
import java.util.List;
import java.util.Locale;

/// Admits pictures of real scenes: zero-shot classification by CLIP against the labels that
/// SpatialVLM publishes (arXiv 2401.12168, appendix A.1). The score is the probability of all
/// positive labels together, from a soft-max over all labels. Thread-safe.
public final class SceneGate implements Gate {
    public static final String NAME = "scene";

    private static final List<String> POSITIVE =
            List.of("an iphone photo of an indoor scene", "an iphone photo of an outdoor scene");

    private static final List<String> NEGATIVE =
            List.of(
                    "a close up shot of a single object",
                    "a product displayed in front of a white background",
                    "an artwork",
                    "a painting",
                    "a screenshot of graphics user interface",
                    "a piece of text",
                    "a sketch");

    private final SampleImages images;
    private final MissingImage policy;
    private final double cutoff;
    private final double scale;
    private final List<float[]> positive;
    private final List<float[]> negative;

    /// @param cutoff the least probability of a scene, 0 to 1
    /// @throws IllegalArgumentException when the aligner does not tell its logit scale, without
    ///   which cosines are no probabilities
    public SceneGate(SampleImages images, Aligner aligner, MissingImage policy, double cutoff) {
        this.images = images;
        this.policy = policy;
        this.cutoff = cutoff;
        scale =
                aligner.scale()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "--gate scene needs the model's logit scale, which its files do not tell: --logit-scale 100 for OpenAI's CLIP, about 117 for SigLIP"));
        positive = aligner.embed(POSITIVE);
        negative = aligner.embed(NEGATIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict admit(Sample sample) {
        return switch (images.of(sample)) {
            case Seen.Known(float[] image) -> judge(image);
            case Seen.Missing missing -> policy.verdict(NAME, missing);
        };
    }

    private Verdict judge(float[] image) {
        double[] yes = logits(positive, image);
        double[] no = logits(negative, image);
        double top = Double.NEGATIVE_INFINITY;
        for (double[] logits : List.of(yes, no)) {
            for (double logit : logits) {
                top = Math.max(top, logit);
            }
        }
        double scene = sum(yes, top);
        double probability = scene / (scene + sum(no, top));
        if (probability >= cutoff) {
            return new Verdict.Keep(NAME, probability);
        }
        int best = 0;
        for (int i = 1; i < no.length; i++) {
            best = no[i] > no[best] ? i : best;
        }
        return new Verdict.Drop(
                NAME,
                probability,
                String.format(
                        Locale.ROOT,
                        "no scene (probability %.2f), rather %s",
                        probability,
                        NEGATIVE.get(best)));
    }

    private double[] logits(List<float[]> labels, float[] image) {
        return labels.stream()
                .mapToDouble(label -> scale * ClipScore.cosine(label, image))
                .toArray();
    }

    private static double sum(double[] logits, double top) {
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - top);
        }
        return sum;
    }
}
