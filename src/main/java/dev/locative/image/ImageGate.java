package dev.locative.image;

import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Gate;
import dev.locative.vision.MissingImage;
import dev.locative.vision.SampleImages;
import dev.locative.vision.Seen;

/// Asks only whether the image can be had, before anything is spent on the sample's caption.
public record ImageGate(SampleImages images, MissingImage policy) implements Gate {
    public static final String NAME = "image";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict admit(Sample sample) {
        return switch (images.of(sample)) {
            case Seen.Known _ -> new Verdict.Keep(NAME, null);
            case Seen.Missing missing -> policy.verdict(NAME, missing);
        };
    }
}
