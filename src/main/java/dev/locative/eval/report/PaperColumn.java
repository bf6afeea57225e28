package dev.locative.eval.report;

import dev.locative.eval.Benchmark;
import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.RuleResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which of our figures belongs to a column of the paper's Table 3.
///
/// @param name the column's
/// @param benchmark how our benchmarks' names begin, letters and digits only
/// @param figure of all items, or a slice; null for the rule's first headline figure
record PaperColumn(String name, String benchmark, @Nullable String figure) {
    static final List<PaperColumn> ALL =
            List.of(
                    new PaperColumn("VSR", "vsr", null),
                    new PaperColumn("WhatsUpA", "whatsupa", "individual"),
                    new PaperColumn("WhatsUpB", "whatsupb", "individual"),
                    new PaperColumn("3DSRBench", "3dsr", "circular"),
                    new PaperColumn("RealWorldQA", "realworldqa", null),
                    new PaperColumn("MMMU", "mmmu", null),
                    new PaperColumn("MMBench", "mmbench", null),
                    new PaperColumn("HallusionBench", "hallusion", "aAcc"),
                    new PaperColumn("TextVQA", "textvqa", null),
                    new PaperColumn("MME_perception", "mme", "perception"),
                    new PaperColumn("MME_reasoning", "mme", "reasoning"),
                    new PaperColumn("MME_code", "mme", "code_reasoning"),
                    new PaperColumn("MME_commonsense", "mme", "commonsense_reasoning"),
                    new PaperColumn("MME_numerical", "mme", "numerical_calculation"));

    /// Whether a benchmark belongs here: `vsr-zeroshot` and `vsr-random` both are VSR.
    boolean fits(String name) {
        return Benchmark.plain(name).startsWith(benchmark);
    }

    /// The benchmark's name less the column's: `zeroshot`; empty for a whole name.
    String part(String name) {
        int letters = 0;
        int at = 0;
        while (at < name.length() && letters < benchmark.length()) {
            if (Character.isLetterOrDigit(name.charAt(at))) {
                letters++;
            }
            at++;
        }
        return name.substring(at).replaceFirst("^[^A-Za-z0-9]+", "");
    }

    /// A figure as the paper prints such: percent or points.
    ///
    /// @param metric its name, as our rule has it
    record Found(String metric, double printed) {}

    /// The result's figure for this column; empty when the rule gives none.
    Optional<Found> of(BenchmarkResult result) {
        if (!fits(result.benchmark())) {
            return Optional.empty();
        }
        Figures figures = new Figures(result.benchmark());
        RuleResult rule = result.chosen();
        Map<String, Double> metrics = rule.scores().metrics();
        String wanted = figure == null ? rule.headline().getFirst() : figure;
        Double overall = metrics.get(wanted);
        if (overall != null) {
            return Optional.of(new Found(wanted, figures.printed(wanted, overall)));
        }
        for (Map<String, ? extends Map<String, Double>> slices : rule.scores().by().values()) {
            Map<String, Double> slice = slices.get(wanted);
            String metric = slice == null ? null : points(figures, slice);
            if (slice != null && metric != null) {
                return Optional.of(new Found(wanted, figures.printed(metric, slice.get(metric))));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String points(Figures figures, Map<String, Double> slice) {
        return slice.keySet().stream()
                .filter(metric -> !metric.equals("n") && figures.points(metric))
                .findFirst()
                .orElse(null);
    }
}
