package dev.locative.app.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.locative.eval.run.Progress;
import dev.locative.pipeline.RunEvent;
import org.jspecify.annotations.Nullable;

/// How far a run has come.
///
/// @param benchmark an evaluation's; null for a run
/// @param fraction of the work, 0 to 1
/// @param bytes of the dump handed out so far, of `totalBytes`
/// @param done samples or questions with an outcome by this process
/// @param planned how many this process has to do, -1 where unknown
/// @param waiting samples handed out that have no outcome yet
/// @param kept pairs
/// @param dropped pairs
/// @param rate samples or questions a second
/// @param left seconds to go, by the rate so far; null at the beginning
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunProgress(
        @Nullable String benchmark,
        double fraction,
        long bytes,
        long totalBytes,
        long done,
        long planned,
        long waiting,
        long kept,
        long dropped,
        double seconds,
        double rate,
        @Nullable Double left) {

    static RunProgress of(RunEvent.Progress p) {
        return new RunProgress(
                null,
                p.fraction(),
                p.bytes(),
                p.totalBytes(),
                p.done(),
                p.planned(),
                p.waiting(),
                p.kept(),
                p.dropped(),
                p.seconds(),
                rate(p.done(), p.seconds()),
                left(p.fraction(), p.seconds(), p.done()));
    }

    static RunProgress of(Progress p) {
        long done = p.answered() + p.failed();
        long planned = p.total() - p.reused();
        double fraction = planned == 0 ? 1 : (double) done / planned;
        return new RunProgress(
                p.benchmark(),
                fraction,
                0,
                0,
                done,
                planned,
                0,
                0,
                0,
                p.seconds(),
                rate(done, p.seconds()),
                left(fraction, p.seconds(), done));
    }

    private static double rate(long done, double seconds) {
        return seconds > 0 ? done / seconds : 0;
    }

    private static @Nullable Double left(double fraction, double seconds, long done) {
        return fraction > 0 && done > 0 ? seconds * (1 - fraction) / fraction : null;
    }
}
