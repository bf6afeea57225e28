package dev.locative.eval.report;

import dev.locative.eval.score.Interval;

/// The interval of a share of few (Wilson 1927, "Probable inference, the law of succession, and
/// statistical inference"), 95 %.
final class Wilson {
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /// @param share from 0 to 1
    /// @param n of how many, above 0
    static Interval of(double share, double n) {
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
