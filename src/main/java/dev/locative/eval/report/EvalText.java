package dev.locative.eval.report;

import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.RuleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        results.forEach(result -> rows.add(row(result)));
        List<String> aligned = aligned(rows);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < results.size(); i++) {
            BenchmarkResult result = results.get(i);
            out.append(aligned.get(i)).append('\n');
            others(result).forEach(line -> out.append("  ").append(line).append('\n'));
            String context = paper(result, paper);
            if (context != null) {
                out.append("  paper: ").append(context).append('\n');
            }
            Gaps.of(result).forEach(gap -> out.append("  ! ").append(gap).append('\n'));
        }
        return out.toString();
    }

    private static List<String> row(BenchmarkResult result) {
        Figures figures = new Figures(result.benchmark());
        RuleResult rule = result.chosen();
        List<String> headline =
                rule.headline().stream()
                        .filter(rule.scores().metrics()::containsKey)
                        .map(metric -> metric + " " + figures.whole(metric, rule))
                        .toList();
        return List.of(
                result.benchmark(),
                rule.rule(),
                String.join(", ", headline),
                Figures.count(result.counts().answered())
                        + " answered"
                        + (result.seeds().size() > 1
                                ? ", %d seeds".formatted(result.seeds().size())
                                : ""));
    }

    private static List<String> others(BenchmarkResult result) {
        Figures figures = new Figures(result.benchmark());
        return result.rules().stream()
                .skip(1)
                .map(rule -> rule.rule() + ": " + figures.line(rule))
                .toList();
    }

    /// "SpaRE-2B 80.8, Qwen2VL-2B 70.3"; null where the paper has no such column.
    private static @Nullable String paper(BenchmarkResult result, Table3 table) {
        List<String> columns =
                PaperColumn.ALL.stream()
                        .filter(column -> column.of(result).isPresent())
                        .map(PaperColumn::name)
                        .toList();
        String all =
                columns.stream()
                        .map(column ->
                                (columns.size() > 1 ? column + " " : "") + models(table, column))
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private static String models(Table3 table, String column) {
        List<String> figures = new ArrayList<>();
        for (String model : MODELS) {
            Double figure = table.figure(model, column);
            if (figure != null) {
                figures.add(model + " " + Figures.tenth(figure));
            }
        }
        return String.join(", ", figures);
    }

    private static List<String> aligned(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.size(); c++) {
                int column = c;
                int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
                line.append(c == 0 ? "" : "  ").append(row.get(c));
                line.append(" ".repeat(width - row.get(c).length()));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
