package dev.locative.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.locative.page.Numbers;
import dev.locative.page.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A run's verdicts beside labels given by hand.
///
/// @param labels labelled pairs, each counted once
/// @param repeated lines that label a pair again; the first counts
/// @param rows for each label, in the order of [LabelledPair.Label]
/// @param drops for each filter in the order of its first drop: label to pairs dropped
/// @param absent labels without a pair in the run, by reason
/// @param examples some of these, to look them up
/// @param unlabelled the run's pairs without a label
@JsonPropertyOrder({"labels", "repeated", "matched"})
public record QualityReport(
        int labels,
        int repeated,
        List<Row> rows,
        Map<String, Map<String, Integer>> drops,
        Map<String, Integer> absent,
        List<String> examples,
        Unlabelled unlabelled) {
    /// @param label the label's name
    /// @param found pairs of the run that bear it
    public record Row(String label, int found, int kept, int dropped) {}

    public record Unlabelled(long kept, long dropped) {}

    public QualityReport {
        rows = List.copyOf(rows);
        drops = new LinkedHashMap<>(drops);
        absent = new LinkedHashMap<>(absent);
        examples = List.copyOf(examples);
    }

    @JsonProperty
    public int matched() {
        return rows.stream().mapToInt(Row::found).sum();
    }

    @JsonProperty
    public int kept() {
        return rows.stream().mapToInt(Row::kept).sum();
    }

    @JsonProperty
    public int keptRight() {
        return row(LabelledPair.Label.RIGHT).kept();
    }

    @JsonProperty
    public int keptWrong() {
        return kept() - keptRight();
    }

    @JsonProperty
    public int droppedRight() {
        return row(LabelledPair.Label.RIGHT).dropped();
    }

    @JsonProperty
    public int droppedWrong() {
        return matched() - kept() - droppedRight();
    }

    /// The share of garbled and invented pairs among those kept, 0..1; NaN where none was kept.
    @JsonProperty
    public double misleadingKept() {
        return (double) keptMisleading() / kept();
    }

    /// The share of right pairs that was kept, 0..1; NaN where there is none.
    @JsonProperty
    public double rightKept() {
        return (double) keptRight() / row(LabelledPair.Label.RIGHT).found();
    }

    private int keptMisleading() {
        return row(LabelledPair.Label.GARBLED).kept() + row(LabelledPair.Label.INVENTED).kept();
    }

    private Row row(LabelledPair.Label label) {
        return rows.get(label.ordinal());
    }

    public String text() {
        TextTable table = new TextTable("label", "pairs", "kept", "dropped", "kept of them");
        for (Row row : rows) {
            table.row(
                    row.label(),
                    Numbers.count(row.found()),
                    Numbers.count(row.kept()),
                    Numbers.count(row.dropped()),
                    Numbers.percent(row.kept(), row.found()));
        }
        table.row(
                "all",
                Numbers.count(matched()),
                Numbers.count(kept()),
                Numbers.count(matched() - kept()),
                Numbers.percent(kept(), matched()));
        StringBuilder out = new StringBuilder(table.text()).append('\n');
        out.append(line("garbled or invented among the kept", keptMisleading(), kept()));
        out.append(line("right pairs kept", keptRight(), row(LabelledPair.Label.RIGHT).found()));
        out.append(line("right among the kept", keptRight(), kept()));
        return out.append(filters()).append(rest()).toString();
    }

    private static String line(String what, int part, int whole) {
        return "%-36s %s of %s, %s%n"
                .formatted(
                        what,
                        Numbers.count(part),
                        Numbers.count(whole),
                        Numbers.percent(part, whole))
                .replace(System.lineSeparator(), "\n");
    }

    private String filters() {
        if (drops.isEmpty()) {
            return "";
        }
        List<String> labels = rows.stream().map(Row::label).toList();
        List<String> head = new ArrayList<>(labels);
        head.addFirst("dropped by");
        TextTable table = new TextTable(head.toArray(String[]::new));
        drops.forEach((filter, counts) -> {
            List<String> cells = new ArrayList<>();
            cells.add(filter);
            labels.forEach(label -> cells.add(Numbers.count(counts.getOrDefault(label, 0))));
            table.row(cells.toArray(String[]::new));
        });
        return "\n" + table.text();
    }

    private String rest() {
        StringBuilder out = new StringBuilder("\n");
        out.append("labels without a pair in the run: ")
                .append(Numbers.count(labels - matched()))
                .append('\n');
        absent.forEach((reason, count) ->
                out.append("  ")
                        .append(reason)
                        .append(": ")
                        .append(Numbers.count(count))
                        .append('\n'));
        examples.forEach(example -> out.append("    ").append(example).append('\n'));
        if (repeated > 0) {
            out.append("lines that label a pair again: ").append(repeated).append('\n');
        }
        return out.append("pairs without a label: ")
                .append(Numbers.count(unlabelled.kept()))
                .append(" kept, ")
                .append(Numbers.count(unlabelled.dropped()))
                .append(" dropped\n")
                .toString();
    }
}
