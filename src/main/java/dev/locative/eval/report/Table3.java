package dev.locative.eval.report;

import dev.locative.page.Numbers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The paper's results (SpaRE, arXiv 2504.20648, Table 3), percent and MME's points, as printed.
///
/// @param columns in the paper's order, without the average
/// @param rows in the paper's order
record Table3(List<String> columns, List<Row> rows) {
    private static final String FILE = "eval/baselines/table3.csv";
    private static final String AVERAGE = "Average";

    /// The columns that the average is of.
    static final List<String> SPATIAL =
            List.of("VSR", "WhatsUpA", "WhatsUpB", "3DSRBench", "RealWorldQA");

    /// One model.
    ///
    /// @param figures by column; a column that the paper leaves empty is not there
    /// @param printed the average that the paper prints
    record Row(String model, SequencedMap<String, Double> figures, double printed) {
        /// The mean of the spatial columns that are there.
        double average() {
            return SPATIAL.stream()
                    .filter(figures::containsKey)
                    .mapToDouble(figures::get)
                    .average()
                    .orElseThrow(() ->
                            new IllegalStateException(FILE + ": " + model + " has no figures"));
        }

        /// Whether the printed average is another than the mean, at the paper's one decimal.
        boolean misprinted() {
            return !Numbers.tenth(average()).equals(Numbers.tenth(printed));
        }
    }

    /// The table that comes with Locative.
    static Table3 read() {
        try (InputStream in = Table3.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from this build");
            }
            return of(
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + ": " + e.getMessage(), e);
        }
    }

    private static Table3 of(List<String> lines) {
        List<String> head = List.of(lines.getFirst().split(",", -1));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            SequencedMap<String, Double> figures = new LinkedHashMap<>();
            for (int i = 1; i < head.size(); i++) {
                if (!cells[i].isEmpty()) {
                    figures.put(head.get(i), Double.valueOf(cells[i]));
                }
            }
            Double printed = figures.remove(AVERAGE);
            if (printed == null) {
                throw new IllegalStateException(FILE + ": " + cells[0] + " has no average");
            }
            rows.add(new Row(cells[0], figures, printed));
        }
        return new Table3(
                head.stream().skip(1).filter(column -> !column.equals(AVERAGE)).toList(), rows);
    }

    /// What the paper says of a model in a column; null where it says nothing.
    @Nullable Double figure(String model, String column) {
        for (Row row : rows) {
            if (row.model().equals(model)) {
                return row.figures().get(column);
            }
        }
        return null;
    }
}
