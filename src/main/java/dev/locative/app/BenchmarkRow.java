package dev.locative.app;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import java.util.List;

/// A benchmark in a list.
///
/// @param files which files it is read from, and where they are published
/// @param rules ways of scoring, the usual one first
/// @param prompts ways of asking, the usual one first
public record BenchmarkRow(
        String name, String title, String files, List<String> rules, List<String> prompts) {
    static BenchmarkRow of(Benchmark benchmark) {
        return new BenchmarkRow(
                benchmark.name(),
                benchmark.title(),
                benchmark.files(),
                benchmark.rules().stream().map(Rule::name).toList(),
                benchmark.styles().stream().map(Style::name).toList());
    }
}
