package dev.locative.eval.run;

/// How far a benchmark's run has come.
///
/// @param reused answers that an earlier run had
/// @param total answers wanted in all
/// @param seconds since this run began
public record Progress(
        String benchmark, long reused, long answered, long failed, long total, double seconds) {
    public long left() {
        return total - reused - answered - failed;
    }
}
