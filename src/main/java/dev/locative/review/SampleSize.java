package dev.locative.review;

/// How many pairs to look at so that the share of wrong ones is known to a margin: Cochran's
/// formula for a finite population, with the share that needs most, one half. The paper's 384 of
/// 455,494 at 95 % and 5 points (arXiv 2504.20648, human evaluation).
public final class SampleSize {
    /// What rounding may have added to a whole number.
    private static final double DUST = 1e-9;

    private SampleSize() {}

    /// N z^2 / 4 / (E^2 (N - 1) + z^2 / 4), rounded up so that the margin holds: 383.82 gives 384.
    ///
    /// @param population N, 0 or more
    /// @param confidence above 0 and below 1, for example 0.95
    /// @param margin E, above 0 and below 1: 0.05 is five points to either side
    /// @return from 0 to the population
    /// @throws IllegalArgumentException when confidence or margin is no such share
    public static long of(long population, double confidence, double margin) {
        requireShare("confidence", confidence, "0.95 is 95 %");
        requireShare("margin", margin, "0.05 is five points to either side");
        if (population <= 0) {
            return 0;
        }
        double z = Normal.bothSides(confidence);
        double spread = z * z / 4;
        double size = population * spread / (margin * margin * (population - 1.0) + spread);
        return Math.clamp((long) Math.ceil(size - DUST), 1, population);
    }

    /// The margin that a sample of this size has: the formula the other way round.
    ///
    /// @param size from 1 to `population`
    static double margin(long population, long size, double confidence) {
        if (size >= population) {
            return 0;
        }
        double rest = (population - size) / (population - 1.0);
        return Normal.bothSides(confidence) * Math.sqrt(rest / (4.0 * size));
    }

    static void requireShare(String name, double share, String example) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "%s %s is no share between 0 and 1 (%s)".formatted(name, share, example));
        }
    }
}
