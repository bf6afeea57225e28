package dev.locative.eval.report;

import dev.locative.eval.score.BenchmarkResult;
import dev.locative.page.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The paper's Table 3 with a row for what we measured.
///
/// @param head the first column's name is empty
/// @param rows the paper's, then ours
/// @param notes what a reader has to know, a sentence or more each
record PaperTable(List<String> head, List<Row> rows, List<String> notes) {
    private static final int AVERAGE = Table3.SPATIAL.size();

    /// @param ours whether we measured it
    /// @param cells the model's name and its figures; empty for none
    record Row(boolean ours, List<String> cells) {}

    static PaperTable of(Table3 table, List<BenchmarkResult> results) {
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(table.columns());
        head.add(AVERAGE + 1, "Average");
        head.add(AVERAGE + 2, "as printed");
        List<Row> rows = new ArrayList<>();
        for (Table3.Row row : table.rows()) {
            rows.add(new Row(false, paper(row, table.columns())));
        }
        Map<String, List<BenchmarkResult>> runs =
                results.stream()
                        .collect(
                                Collectors.groupingBy(
                                        BenchmarkResult::contestant,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        runs.forEach((contestant, ours) -> rows.add(new Row(true, ours(contestant, ours))));
        return new PaperTable(head, rows, notes(table, results));
    }

    /// Whether any of the results has a column in the table.
    static boolean concerns(List<BenchmarkResult> results) {
        return PaperColumn.ALL.stream()
                .anyMatch(column -> results.stream().anyMatch(r -> column.of(r).isPresent()));
    }

    private static List<String> paper(Table3.Row row, List<String> columns) {
        List<String> cells = new ArrayList<>(List.of(row.model()));
        for (String column : columns) {
            Double figure = row.figures().get(column);
            cells.add(figure == null ? "" : Numbers.tenth(figure));
        }
        cells.add(AVERAGE + 1, Numbers.tenth(row.average()));
        cells.add(AVERAGE + 2, row.misprinted() ? Numbers.tenth(row.printed()) : "");
        return cells;
    }

    private static List<String> ours(String contestant, List<BenchmarkResult> results) {
        List<String> cells = new ArrayList<>(List.of(contestant));
        List<Double> spatial = new ArrayList<>();
        for (PaperColumn column : PaperColumn.ALL) {
            List<BenchmarkResult> fitting =
                    results.stream().filter(result -> column.of(result).isPresent()).toList();
            cells.add(
                    fitting.stream()
                            .map(result -> cell(column, result, fitting.size() > 1))
                            .collect(Collectors.joining(", ")));
            if (Table3.SPATIAL.contains(column.name()) && !fitting.isEmpty()) {
                spatial.add(column.of(fitting.getFirst()).orElseThrow().printed());
            }
        }
        OptionalDouble average = spatial.stream().mapToDouble(Double::doubleValue).average();
        cells.add(
                AVERAGE + 1,
                average.isEmpty()
                        ? ""
                        : Numbers.tenth(average.getAsDouble())
                                + (spatial.size() < AVERAGE
                                        ? " (of %d)".formatted(spatial.size())
                                        : ""));
        cells.add(AVERAGE + 2, "");
        return cells;
    }

    private static String cell(PaperColumn column, BenchmarkResult result, boolean several) {
        String part = column.part(result.benchmark());
        boolean named = !part.isEmpty() && (several || column.name().equals("VSR"));
        return Numbers.tenth(column.of(result).orElseThrow().printed())
                + (named ? " (" + part + ")" : "");
    }

    private static List<String> notes(Table3 table, List<BenchmarkResult> results) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Percent; MME in points. Rows without a mark are SpaRE's Table 3 (arXiv 2504.20648); the marked row is this run. An empty cell was not measured: of Random and Human Estimate the paper has spatial columns only.");
        notes.add(
                "Average is the mean of the five columns before it, of those that are there, computed anew; the paper prints another number in %s rows, and it stands beside the mean."
                        .formatted(table.rows().stream().filter(Table3.Row::misprinted).count()));
        for (BenchmarkResult result : results) {
            String columns =
                    PaperColumn.ALL.stream()
                            .flatMap(column ->
                                    column.of(result).stream()
                                            .map(found ->
                                                    "%s is %s"
                                                            .formatted(
                                                                    column.name(), found.metric())))
                            .collect(Collectors.joining(", "));
            if (!columns.isEmpty()) {
                notes.add(
                        "%s: %s by the rule '%s', asked in the style '%s', %s replies."
                                .formatted(
                                        result.benchmark(),
                                        columns,
                                        result.chosen().rule(),
                                        result.style(),
                                        Numbers.count(result.counts().answered())));
            }
        }
        if (ran(results, "VSR")) {
            notes.add(
                    "VSR: the paper does not say which split it used; ours is named. With both, the first counts in the average.");
        }
        if (ran(results, "HallusionBench")) {
            notes.add(
                    "HallusionBench: the paper gives one figure and does not say which; it is of the size of aAcc, so ours is aAcc.");
        }
        return notes;
    }

    private static boolean ran(List<BenchmarkResult> results, String column) {
        return PaperColumn.ALL.stream()
                .filter(one -> one.name().equals(column))
                .anyMatch(one -> results.stream().anyMatch(r -> one.fits(r.benchmark())));
    }
}
