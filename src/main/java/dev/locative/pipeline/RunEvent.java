package dev.locative.pipeline;

import java.nio.file.Path;
import java.util.List;

/// What a run tells those who watch it.
public sealed interface RunEvent {
    /// A run begins.
    ///
    /// @param notes what was recognised about the dump, a line each
    /// @param plan what it is going to do, in one line
    record Beginning(List<String> notes, String plan) implements RunEvent {}

    /// The run was begun before. The four counts add up to the samples of the dump.
    ///
    /// @param reused samples with a final outcome
    /// @param redone samples that were in flight when it stopped
    /// @param failed samples that failed and are tried again
    /// @param left samples never begun
    record Resuming(Path dir, long reused, long redone, long failed, long left)
            implements RunEvent {}

    /// @param bytes of the dump handed out so far, of `totalBytes`
    /// @param done samples with an outcome by this process
    /// @param planned samples that this process has to do, -1 where unknown
    /// @param waiting samples handed out that have no outcome yet
    /// @param kept pairs kept by this process
    /// @param dropped pairs dropped by this process
    record Progress(
            long bytes,
            long totalBytes,
            long done,
            long planned,
            long waiting,
            long kept,
            long dropped,
            double seconds)
            implements RunEvent {
        /// How much of the work is done, 0 to 1: by samples where their number is known, else by
        /// the dump's bytes, of which those of the samples that wait do not count.
        public double fraction() {
            double read = totalBytes > 0 ? (double) bytes / totalBytes : 0;
            double share = waiting == 0 ? read : read * done / (done + waiting);
            return Math.clamp(planned > 0 ? (double) done / planned : share, 0, 1);
        }
    }

    /// What this process has done so far, told with each [Progress].
    record SoFar(Summary summary) implements RunEvent {}

    /// Something to know that does not stop the run.
    record Warning(String text) implements RunEvent {}

    /// The run was interrupted, and all that is done is kept.
    record Interrupted(Path dir) implements RunEvent {}
}
