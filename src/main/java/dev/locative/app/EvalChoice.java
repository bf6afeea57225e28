package dev.locative.app;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one benchmark is asked and scored.
///
/// @param rules the chosen one first, then the others
record EvalChoice(Style style, List<Rule> rules) {
    /// @throws IllegalArgumentException when the benchmark has no such style or rule
    static EvalChoice of(Benchmark benchmark, EvalRequest.Asking asking) {
        return new EvalChoice(style(benchmark, asking.style()), rules(benchmark, asking.rule()));
    }

    private static Style style(Benchmark benchmark, @Nullable String name) {
        if (name == null) {
            return benchmark.styles().getFirst();
        }
        return benchmark.styles().stream()
                .filter(style -> style.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        unknown(
                                "--prompt " + name,
                                benchmark,
                                benchmark.styles().stream().map(Style::name).toList()));
    }

    private static List<Rule> rules(Benchmark benchmark, @Nullable String name) {
        List<Rule> rules = new ArrayList<>(benchmark.rules());
        if (name != null) {
            Rule chosen =
                    rules.stream()
                            .filter(rule -> rule.name().equals(name))
                            .findFirst()
                            .orElseThrow(() ->
                                    unknown(
                                            "--rule " + name,
                                            benchmark,
                                            rules.stream().map(Rule::name).toList()));
            rules.remove(chosen);
            rules.addFirst(chosen);
        }
        return List.copyOf(rules);
    }

    private static IllegalArgumentException unknown(
            String option, Benchmark benchmark, List<String> names) {
        return new IllegalArgumentException(
                "%s: %s has %s".formatted(option, benchmark.name(), String.join(", ", names)));
    }
}
