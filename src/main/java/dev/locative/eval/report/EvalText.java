package dev.locative.eval.report;

import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.RuleResult;
import dev.locative.page.Numbers;
import dev.locative.page.TextTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Results as lines for a terminal: a line a benchmark, columns aligned, and below it other rules'
/// figures, what is missing, and what the paper reports.
public final class EvalText {
    private static final List<String> MODELS =
            List.of("SpaRE-2B", "Qwen2VL-2B", "SpaRE-7B", "Qwen2VL-7B");

    private EvalText() {}

    /// The lines, each with a line feed.
    public static String of(List<BenchmarkResult> results) {
        Table3 paper = Table3.read();
        List<List<String>> rows = new ArrayList<>();
        results.forEach(result -> rows.addAll(rows(result)));
        Iterator<String> aligned = aligned(rows).iterator();
        StringBuilder out = new StringBuilder();
        for (BenchmarkResult result : results) {
            for (int i = 0; i < rows(result).size(); i++) {
                out.append(aligned.next()).append('\n');
            }
            others(result).forEach(line -> out.append("  ").append(line).append('\n'));
            paper(result, paper).forEach(line -> out.append("  ").append(line).append('\n'));
            Gaps.of(result).forEach(gap -> out.append("  ! ").append(gap).append('\n'));
        }
        return out.toString();
    }

    /// A row for each headline figure; the first names benchmark, rule and replies.
    private static List<List<String>> rows(BenchmarkResult result) {
        Figures figures = new Figures(result.benchmark());
        RuleResult rule = result.chosen();
        List<List<String>> rows = new ArrayList<>();
        for (String metric : rule.headline()) {
            if (rule.scores().metrics().containsKey(metric)) {
                boolean first = rows.isEmpty();
                rows.add(
                        List.of(
                                first ? result.benchmark() : "",
                                first ? rule.rule() : "",
                                metric + " " + figures.whole(metric, rule),
                                first ? answered(result) : ""));
            }
        }
        return rows.isEmpty()
                ? List.of(List.of(result.benchmark(), rule.rule(), "no figure", answered(result)))
                : rows;
    }

    private static String answered(BenchmarkResult result) {
        return Numbers.count(result.counts().answered())
                + " answered"
                + (result.seeds().size() > 1 ? ", %d seeds".formatted(result.seeds().size()) : "");
    }

    private static List<String> others(BenchmarkResult result) {
        Figures figures = new Figures(result.benchmark());
        return result.rules().stream()
                .skip(1)
                .map(rule -> rule.rule() + ": " + figures.line(rule))
                .toList();
    }

    /// "paper: SpaRE-2B 80.8, Qwen2VL-2B 70.3", a line for each column that the paper has of it.
    private static List<String> paper(BenchmarkResult result, Table3 table) {
        List<String> columns =
                PaperColumn.ALL.stream()
                        .filter(column -> column.of(result).isPresent())
                        .map(PaperColumn::name)
                        .toList();
        return columns.stream()
                .map(column ->
                        "paper%s: %s"
                                .formatted(
                                        columns.size() > 1 ? ", " + column.replace('_', ' ') : "",
                                        models(table, column)))
                .toList();
    }

    private static String models(Table3 table, String column) {
        List<String> figures = new ArrayList<>();
        for (String model : MODELS) {
            Double figure = table.figure(model, column);
            if (figure != null) {
                figures.add(model + " " + Numbers.tenth(figure));
            }
        }
        return String.join(", ", figures);
    }

    private static List<String> aligned(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        TextTable table = TextTable.ofWords(rows.getFirst().toArray(String[]::new));
        rows.stream().skip(1).forEach(row -> table.row(row.toArray(String[]::new)));
        return table.text().lines().toList();
    }
}
