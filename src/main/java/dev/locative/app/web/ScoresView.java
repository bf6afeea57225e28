package dev.locative.app.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.locative.app.runs.KnownCutoffs;
import dev.locative.explore.ScoreHistogram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One check's scores.
///
/// @param dropsAbove whether it drops what scores its cut-off or more, and not what scores less
/// @param cutoff the run's own, else one that the scores tell; null where neither does
/// @param low the least finite score; 0 where there is none
/// @param other scores that are no finite number
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoresView(
        String check,
        boolean dropsAbove,
        @Nullable Double cutoff,
        double low,
        double high,
        List<ScoreHistogram.Bin> bins,
        long other) {
    static ScoresView of(ScoreHistogram scores, KnownCutoffs known) {
        return new ScoresView(
                scores.check(),
                scores.dropsAbove(),
                known.of(scores.check()).orElse(scores.cutoff()),
                scores.low(),
                scores.high(),
                scores.bins(),
                scores.other());
    }
}
