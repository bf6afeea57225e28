package dev.locative.pipeline;

/// How a run ended.
public sealed interface RunResult {
    /// Every sample of the dump has an outcome.
    record Finished(Summary summary) implements RunResult {}

    /// It stopped early; what it has is in the ledger, and running it again resumes.
    ///
    /// @param why a message for the user, with what to do
    record Stopped(String why) implements RunResult {}
}
