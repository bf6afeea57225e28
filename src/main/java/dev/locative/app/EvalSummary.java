package dev.locative.app;

import dev.locative.eval.score.BenchmarkResult;
import java.nio.file.Path;
import java.util.List;

/// What became of an evaluation.
///
/// @param dir the folder that keeps it
/// @param results one a benchmark, in the order asked for
/// @param failures why answers are missing, a line each; empty when all are there
/// @param interrupted whether it was ended before all was asked
public record EvalSummary(
        Path dir, List<BenchmarkResult> results, List<String> failures, boolean interrupted) {
    /// Whether every question was answered.
    public boolean complete() {
        return failures.isEmpty() && !interrupted;
    }
}
