package dev.locative.eval.compare;

import dev.locative.eval.score.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One benchmark in two runs, A and B.
///
/// @param rule by which both were scored
/// @param figures of all replies of each run
/// @param pairs replies to the same item with the same seed
/// @param changes items that only one got right, in the file's order
/// @param notes what makes the two less comparable, a sentence each
public record Comparison(
        String benchmark,
        String rule,
        String contestantA,
        String contestantB,
        List<Figure> figures,
        Pairs pairs,
        List<Change> changes,
        List<String> notes) {

    /// A figure in both runs; fractions of 1, or points.
    ///
    /// @param a null where only B has it
    public record Figure(String metric, boolean headline, @Nullable Double a, @Nullable Double b) {
        /// B less A; null where one is missing.
        public @Nullable Double difference() {
            return a == null || b == null ? null : b - a;
        }
    }

    /// Replies in both runs, pair by pair.
    ///
    /// @param onlyA replies of A without one of B
    /// @param rightA pairs that A got wholly right
    /// @param scoreA mean score of A's replies, from 0 to 1
    /// @param difference of the mean scores, B less A: 95 %, items drawn anew with all their seeds
    /// @param worse right in A, wrong in B
    /// @param better wrong in A, right in B
    /// @param p McNemar's exact probability, two-sided
    public record Pairs(
            long count,
            long onlyA,
            long onlyB,
            long rightA,
            long rightB,
            double scoreA,
            double scoreB,
            Interval difference,
            long worse,
            long better,
            double p) {}

    /// The changes of one kind.
    public List<Change> changed(boolean better) {
        return changes.stream().filter(change -> change.better() == better).toList();
    }
}
