package dev.locative.eval;

import java.util.List;

/// One way of scoring a benchmark: its official program's, or that of an evaluation suite. The
/// figures are functions of counts that add up over clusters of items, so that intervals come from
/// drawing clusters. Stateless and thread-safe.
public interface Rule {
    /// `official`, `vlmevalkit`, `lmms-eval` and so on.
    String name();

    /// Reads one reply.
    ///
    /// @param item as it was presented
    Mark mark(Item item, String reply);

    /// What belongs together in the figures: an item alone, or all passes of one question.
    default String cluster(Item item) {
        return item.id();
    }

    /// Adds what one cluster contributes.
    ///
    /// @param cluster all marked items of the cluster, in the file's order
    void count(List<Marked> cluster, Sums sums);

    /// The figures: each sum's ratio, unless the rule derives others.
    default Scores scores(Sums sums) {
        return Scores.of(sums);
    }

    /// The figures that stand for the benchmark, the most usual one first; names of
    /// [Scores#metrics()].
    List<String> headline();
}
