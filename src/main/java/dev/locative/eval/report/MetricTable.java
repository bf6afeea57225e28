package dev.locative.eval.report;

import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.RuleResult;
import dev.locative.page.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A benchmark's figures, a row each, by all rules, a column each; the chosen rule's with interval
/// and deviation.
///
/// @param head the first column's name is empty
record MetricTable(List<String> head, List<List<String>> rows) {
    static MetricTable of(BenchmarkResult result) {
        Figures figures = new Figures(result.benchmark());
        List<String> head = new ArrayList<>(List.of(""));
        Set<String> metrics = new LinkedHashSet<>();
        for (RuleResult rule : result.rules()) {
            head.add(rule.rule());
            metrics.addAll(rule.headline());
            metrics.addAll(rule.scores().metrics().keySet());
        }
        List<List<String>> rows = new ArrayList<>();
        for (String metric : metrics) {
            List<String> cells = new ArrayList<>(List.of(metric));
            for (RuleResult rule : result.rules()) {
                cells.add(figures.whole(metric, rule));
            }
            if (cells.stream().skip(1).anyMatch(cell -> !cell.equals("-"))) {
                rows.add(cells);
            }
        }
        List<String> unparsed = new ArrayList<>(List.of("replies without an answer"));
        result.rules().forEach(rule -> unparsed.add(Numbers.count(rule.unparsed())));
        rows.add(unparsed);
        return new MetricTable(head, rows);
    }

    /// "2,195 items, 2,195 answered, 0 cut": what the figures are of.
    static String counts(BenchmarkResult result) {
        BenchmarkResult.Counts counts = result.counts();
        List<String> parts = new ArrayList<>();
        parts.add(Numbers.count(counts.items()) + " items");
        parts.add(Numbers.count(counts.answered()) + " replies");
        parts.add(Numbers.count(counts.unanswered()) + " unanswered");
        parts.add(Numbers.count(counts.noImage()) + " left out for want of an image");
        parts.add(Numbers.count(counts.cut()) + " cut off");
        if (counts.byProbability() > 0) {
            parts.add(
                    "%s chosen by probability, the answers covering %s %% of it on average"
                            .formatted(
                                    Numbers.count(counts.byProbability()),
                                    Numbers.tenth(100 * counts.mass())));
        }
        return String.join(", ", parts);
    }
}
