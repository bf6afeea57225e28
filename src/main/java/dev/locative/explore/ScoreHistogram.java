package dev.locative.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a check measured, all over a run.
///
/// @param dropsAbove whether it drops what scores its cut-off or more, and not what scores less
/// @param cutoff a cut-off that parts what it kept from what it dropped; null where none does
/// @param low the least finite score; 0 where there is none
/// @param high the greatest finite score
/// @param bins of equal width from `low` to `high`, one where these are equal, none without scores
/// @param other scores that are no finite number
public record ScoreHistogram(
        String check,
        boolean dropsAbove,
        @Nullable Double cutoff,
        double low,
        double high,
        List<Bin> bins,
        long other) {
    public ScoreHistogram {
        bins = List.copyOf(bins);
    }

    /// @param from least score
    /// @param to greatest score; not in the bin itself, unless it is the last
    /// @param kept what the check let pass; a later one may have dropped it
    /// @param dropped by this check
    public record Bin(double from, double to, long kept, long dropped) {}
}
