package dev.locative.report;

import dev.locative.data.Usage;
import dev.locative.page.Excerpt;
import dev.locative.page.Numbers;
import dev.locative.page.TextTable;
import java.util.List;
import java.util.Locale;

/// A gate's scores beside those that the paper publishes for its own gate, a language model asked
/// whether the caption states a relation (arXiv 2504.20648, Table 8).
///
/// @param scores one a set of labels; the last is all of them together where there are several
/// @param beside other gates on the same captions
/// @param seconds that the gate took
/// @param llm what its model was asked; nothing for a gate without one
/// @param paper Table 8, 100 captions labelled by hand
public record GateReport(
        String gate,
        List<GateScore> scores,
        List<Measured> beside,
        double seconds,
        Usage llm,
        List<Published> paper) {
    public record Measured(String gate, List<GateScore> scores) {
        public Measured {
            scores = List.copyOf(scores);
        }
    }

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
        beside = List.copyOf(beside);
        paper = List.copyOf(paper);
    }

    public static GateReport of(
            Measured measured, List<Measured> beside, double seconds, Usage llm) {
        return new GateReport(measured.gate, measured.scores, beside, seconds, llm, TABLE_8);
    }

    public String text() {
        TextTable table =
                new TextTable(
                        "gate",
                        "labels",
                        "captions",
                        "spatial",
                        "accuracy",
                        "precision",
                        "recall",
                        "F1");
        rows(table, new Measured(gate, scores));
        beside.forEach(other -> rows(table, other));
        for (Published row : paper) {
            table.row(
                    row.model(),
                    "SpaRE, Table 8",
                    "100",
                    "-",
                    Numbers.fixed(row.accuracy()),
                    Numbers.fixed(row.precision()),
                    Numbers.fixed(row.recall()),
                    Numbers.fixed(row.f1()));
        }
        TextTable errors = new TextTable(true, "misjudged", "by hand", "reason");
        for (GateScore.Error error : scores.getLast().errors()) {
            errors.row(
                    Excerpt.line(error.id(), 34),
                    error.spatial() ? "spatial" : "not spatial",
                    Excerpt.line(error.reason(), 60));
        }
        return table.text() + cost() + (errors.isEmpty() ? "" : "\n" + errors.text());
    }

    private static void rows(TextTable table, Measured measured) {
        for (GateScore score : measured.scores) {
            table.row(
                    measured.gate,
                    score.labels(),
                    Numbers.count(score.captions()),
                    Numbers.count(score.passed() + score.missed()),
                    Numbers.fixed(score.accuracy()),
                    Numbers.fixed(score.precision()),
                    Numbers.fixed(score.recall()),
                    Numbers.fixed(score.f1()));
        }
    }

    private String cost() {
        return llm.none()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%n%,d captions asked about in %.1f s, %.2f a second; %,d tokens in (%,d of"
                                + " them cached), %,d out%n",
                        llm.calls(),
                        seconds,
                        llm.calls() / seconds,
                        llm.tokensIn(),
                        llm.tokensCached(),
                        llm.tokensOut());
    }
}
