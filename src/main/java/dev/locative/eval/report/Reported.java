package dev.locative.eval.report;

import dev.locative.eval.score.Assessment;
import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.Scoring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report shows of one benchmark.
///
/// @param confusion null where all items are answered in words
/// @param examples wrong replies, at most 12
public record Reported(
        BenchmarkResult result, @Nullable Confusion confusion, List<Example> examples) {
    /// Reads the examples' images: the benchmark's data have to be open.
    ///
    /// @param answered one list for each of the result's seeds
    public static Reported of(
            BenchmarkResult result, List<List<Scoring.Answered>> answered, Assessment assessment) {
        return new Reported(
                result,
                Confusion.of(assessment.chosen()),
                Examples.of(result, answered, assessment.chosen()));
    }
}
