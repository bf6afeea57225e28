package dev.locative.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The paper's figures by source (arXiv 2504.20648, Table 1).
final class Table1 {
    private static final Map<String, RunStatistics.Table1> ROWS =
            Map.of(
                    "docci", new RunStatistics.Table1(15, 10, 136, 108, 10.8),
                    "localized-narratives", new RunStatistics.Table1(849, 232, 42, 1226, 5.3),
                    "pixmo-cap", new RunStatistics.Table1(717, 214, 196, 2038, 9.5));

    private Table1() {}

    static RunStatistics.@Nullable Table1 of(String source) {
        return ROWS.get(source);
    }
}
