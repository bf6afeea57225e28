package dev.locative.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.Interval;
import dev.locative.eval.score.RuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A benchmark's result as the line of JSON that `--json` prints.
final class EvalView {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvalView() {}

    static String json(BenchmarkResult result) {
        Map<String, Object> line = new LinkedHashMap<>();
        RuleResult chosen = result.chosen();
        line.put("benchmark", result.benchmark());
        line.put("contestant", result.contestant());
        line.put("rule", chosen.rule());
        line.put("prompt", result.style());
        line.put("score", result.score());
        line.put("seeds", result.seeds());
        line.put("metrics", chosen.scores().metrics());
        line.put("intervals", intervals(chosen));
        if (!chosen.deviation().isEmpty()) {
            line.put("deviation", chosen.deviation());
        }
        line.put("counts", counts(result));
        line.put("by", chosen.scores().by());
        Map<String, Object> others = new LinkedHashMap<>();
        for (RuleResult rule : result.rules().subList(1, result.rules().size())) {
            others.put(
                    rule.rule(),
                    Map.of("metrics", rule.scores().metrics(), "unparsed", rule.unparsed()));
        }
        line.put("other_rules", others);
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write JSON: " + e.getMessage(), e);
        }
    }

    private static Map<String, List<Double>> intervals(RuleResult result) {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (Map.Entry<String, Interval> entry : result.intervals().entrySet()) {
            all.put(
                    entry.getKey(),
                    new ArrayList<>(List.of(entry.getValue().low(), entry.getValue().high())));
        }
        return all;
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
