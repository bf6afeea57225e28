package dev.locative.eval.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.eval.Scores;
import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.Interval;
import dev.locative.eval.score.RuleResult;
import dev.locative.pipeline.JsonFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A benchmark's result as JSON: figures as fractions of 1 (MME's points as they are), counts as
/// whole numbers.
public final class EvalJson {
    /// In a benchmark's folder.
    public static final String FILE = "report.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private EvalJson() {}

    /// One line, as `--json` prints it; the slices of the chosen rule only.
    public static String line(BenchmarkResult result) {
        try {
            return JSON.writeValueAsString(view(result, false));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write JSON: " + e.getMessage(), e);
        }
    }

    /// Keeps the result in a benchmark's folder, with the slices of all rules.
    ///
    /// @throws java.io.UncheckedIOException when it cannot be written
    public static void write(BenchmarkResult result, Path dir) {
        JsonFile.write(dir.resolve(FILE), view(result, true));
    }

    private static Map<String, Object> view(BenchmarkResult result, boolean whole) {
        RuleResult chosen = result.chosen();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("benchmark", result.benchmark());
        view.put("contestant", result.contestant());
        view.put("rule", chosen.rule());
        view.put("prompt", result.style());
        view.put("score", result.score());
        view.put("seeds", result.seeds());
        view.put("headline", chosen.headline());
        view.put("metrics", chosen.scores().metrics());
        view.put("intervals", intervals(chosen));
        if (!chosen.deviation().isEmpty()) {
            view.put("deviation", chosen.deviation());
        }
        view.put("counts", counts(result));
        view.put("by", by(chosen.scores()));
        Map<String, Object> others = new LinkedHashMap<>();
        for (RuleResult rule : result.rules().subList(1, result.rules().size())) {
            others.put(rule.rule(), other(rule, whole));
        }
        view.put("other_rules", others);
        return view;
    }

    private static Map<String, Object> other(RuleResult rule, boolean whole) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("metrics", rule.scores().metrics());
        if (!rule.deviation().isEmpty()) {
            view.put("deviation", rule.deviation());
        }
        view.put("unparsed", rule.unparsed());
        if (whole) {
            view.put("by", by(rule.scores()));
        }
        return view;
    }

    private static Map<String, List<Double>> intervals(RuleResult result) {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (Map.Entry<String, Interval> entry : result.intervals().entrySet()) {
            all.put(entry.getKey(), List.of(entry.getValue().low(), entry.getValue().high()));
        }
        return all;
    }

    private static Map<String, Object> by(Scores scores) {
        Map<String, Object> facets = new LinkedHashMap<>();
        scores.by()
                .forEach((facet, slices) -> {
                    Map<String, Object> each = new LinkedHashMap<>();
                    slices.forEach((slice, figures) -> each.put(slice, slice(figures)));
                    facets.put(facet, each);
                });
        return facets;
    }

    /// Sizes are counts; with several seeds the mean, rounded.
    private static Map<String, Number> slice(SequencedMap<String, Double> figures) {
        Map<String, Number> view = new LinkedHashMap<>();
        figures.forEach((name, value) -> {
            if (name.equals(Scores.N)) {
                view.put(name, Math.round(value));
            } else {
                view.put(name, value);
            }
        });
        return view;
    }

    private static Map<String, Object> counts(BenchmarkResult result) {
        BenchmarkResult.Counts counts = result.counts();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("items", counts.items());
        all.put("answered", counts.answered());
        all.put("unanswered", counts.unanswered());
        all.put("no_image", counts.noImage());
        all.put("unparsed", result.chosen().unparsed());
        all.put("cut", counts.cut());
        if (counts.byProbability() > 0) {
            all.put("by_probability", counts.byProbability());
            all.put("covered_mass", counts.mass());
        }
        return all;
    }
}
