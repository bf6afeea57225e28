package dev.locative.vision;

import dev.locative.data.Verdict;

/// What becomes of a sample whose image cannot be had.
public enum MissingImage {
    /// It stays, and what would need the image is left out.
    SKIP_CHECK,
    /// It is turned away for good, as SpaRE does (arXiv 2504.20648); while the image may be had
    /// another time, it counts as failed, so that an hour without a network does not cost half a
    /// data set.
    REFUSE,
    /// It counts as failed and is tried again by the next run.
    FAIL;

    /// What a check says that needed the image.
    ///
    /// @throws NoImageException with what to do, where such a sample fails
    public Verdict verdict(String check, Seen.Missing missing) {
        return switch (this) {
            case SKIP_CHECK -> new Verdict.Skip(check, missing.reason());
            case REFUSE -> {
                if (missing.passing()) {
                    throw new NoImageException(missing);
                }
                yield new Verdict.Drop(check, null, missing.reason());
            }
            case FAIL -> throw new NoImageException(missing);
        };
    }
}
