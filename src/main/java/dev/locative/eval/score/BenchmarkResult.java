package dev.locative.eval.score;

import java.util.List;

/// What became of one benchmark.
///
/// @param style how the questions were put
/// @param score `generate` or `logprob`
/// @param rules the chosen rule first, then the others
public record BenchmarkResult(
        String benchmark,
        String title,
        String contestant,
        String style,
        String score,
        List<Long> seeds,
        Counts counts,
        List<RuleResult> rules) {

    /// How many items and replies.
    ///
    /// @param items of the benchmark, or of its part that was asked for
    /// @param noImage left out since an image is missing
    /// @param answered replies, over all seeds
    /// @param unanswered items without a reply, over all seeds
    /// @param cut replies that came to the end of what they may be
    /// @param byProbability replies chosen by probability
    /// @param mass the mean probability that the possible answers had together; NaN where none was
    ///   chosen so
    public record Counts(
            long items,
            long noImage,
            long answered,
            long unanswered,
            long cut,
            long byProbability,
            double mass) {}

    /// By the rule that was chosen.
    public RuleResult chosen() {
        return rules.getFirst();
    }
}
