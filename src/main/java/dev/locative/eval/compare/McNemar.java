package dev.locative.eval.compare;

/// Whether two contestants that answered the same items differ by more than chance (McNemar 1947),
/// by the exact binomial test of the items that only one got right.
final class McNemar {
    private McNemar() {}

    /// @param worse items that only the first got right
    /// @param better items that only the second got right
    /// @return the two-sided probability of a difference like this or larger by chance, up to 1
    static double p(long worse, long better) {
        long n = worse + better;
        long least = Math.min(worse, better);
        double log = -n * Math.log(2);
        for (long i = 1; i <= least; i++) {
            log += Math.log((double) (n - least + i) / i);
        }
        double sum = 0;
        double term = 1;
        for (long i = least; i >= 0 && term > 0; i--) {
            sum += term;
            term *= (double) i / (n - i + 1);
        }
        return Math.min(1, 2 * sum * Math.exp(log));
    }
}
