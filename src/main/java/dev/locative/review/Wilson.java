package dev.locative.review;

/// The score interval of a share (Wilson 1927, "Probable inference, the law of succession, and
/// statistical inference"), without correction for continuity or for a finite population.
///
/// @param low from 0 to the share
/// @param high from the share to 1
record Wilson(double low, double high) {
    /// @param share from 0 to 1
    /// @param n of how many, above 0; need not be whole
    static Wilson of(double share, double n, double confidence) {
        double z = Normal.bothSides(confidence);
        double z2 = z * z;
        double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = z * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        return new Wilson(
                share <= 0 ? 0 : Math.max(0, middle - half),
                share >= 1 ? 1 : Math.min(1, middle + half));
    }
}
