package dev.locative.report;

import java.util.List;

/// A gate's scores beside those that the paper publishes for its own gate, a language model asked
/// whether the caption states a relation (arXiv 2504.20648, Table 8).
///
/// @param scores one a set of labels; the last is all of them together where there are several
/// @param paper Table 8, 100 captions labelled by hand
public record GateReport(String gate, List<GateScore> scores, List<Published> paper) {
    public record Published(
            String model, double accuracy, double precision, double recall, double f1) {}

    private static final List<Published> TABLE_8 =
            List.of(
                    new Published("Qwen2.5 0.5B", 0.33, 1.0, 0.20, 0.33),
                    new Published("Qwen2.5 1.5B", 0.60, 1.0, 0.56, 0.71),
                    new Published("Qwen2.5 3B", 0.57, 1.0, 0.54, 0.70),
                    new Published("Qwen2.5 7B", 0.63, 1.0, 0.58, 0.73));

    public GateReport {
        scores = List.copyOf(scores);
        paper = List.copyOf(paper);
    }

    public static GateReport of(String gate, List<GateScore> scores) {
        return new GateReport(gate, scores, TABLE_8);
    }

    public String text() {
        TextTable table =
                new TextTable(
                        "gate " + gate,
                        "captions",
                        "spatial",
                        "accuracy",
                        "precision",
                        "recall",
                        "F1");
        for (GateScore score : scores) {
            table.row(
                    score.labels(),
                    TextTable.count(score.captions()),
                    TextTable.count(score.passed() + score.missed()),
                    TextTable.fixed(score.accuracy()),
                    TextTable.fixed(score.precision()),
                    TextTable.fixed(score.recall()),
                    TextTable.fixed(score.f1()));
        }
        for (Published row : paper) {
            table.row(
                    "SpaRE, Table 8: " + row.model(),
                    "100",
                    "-",
                    TextTable.fixed(row.accuracy()),
                    TextTable.fixed(row.precision()),
                    TextTable.fixed(row.recall()),
                    TextTable.fixed(row.f1()));
        }
        TextTable errors = new TextTable(true, "misjudged", "by hand", "reason");
        for (GateScore.Error error : scores.getLast().errors()) {
            errors.row(
                    TextTable.cut(error.id(), 34),
                    error.spatial() ? "spatial" : "not spatial",
                    TextTable.cut(error.reason(), 60));
        }
        return table.text() + (errors.isEmpty() ? "" : "\n" + errors.text());
    }
}
