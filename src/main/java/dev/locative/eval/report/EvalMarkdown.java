package dev.locative.eval.report;

import dev.locative.eval.score.BenchmarkResult;
import dev.locative.page.Excerpt;
import dev.locative.page.Markdown;
import dev.locative.page.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A run's report in Markdown: tables, and wrong examples without their images.
final class EvalMarkdown {
    private static final int REPLY = 300;
    private final StringBuilder out = new StringBuilder();

    private EvalMarkdown() {}

    /// @param facts what the run was made with, by name
    static String of(String title, Map<String, String> facts, List<Reported> all) {
        EvalMarkdown page = new EvalMarkdown();
        page.write(title, facts, all);
        return page.out.toString();
    }

    private void write(String title, Map<String, String> facts, List<Reported> all) {
        out.append("# ").append(Markdown.text(title)).append("\n\n");
        facts.forEach((name, value) ->
                out.append("- ")
                        .append(Markdown.text(name))
                        .append(": ")
                        .append(Markdown.text(value))
                        .append('\n'));
        List<BenchmarkResult> results = all.stream().map(Reported::result).toList();
        if (PaperTable.concerns(results)) {
            paper(PaperTable.of(Table3.read(), results));
        }
        all.forEach(this::benchmark);
    }

    private void paper(PaperTable table) {
        out.append("\n## Beside the paper\n\n").append(Markdown.head(table.head()));
        for (PaperTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (String cell : row.cells()) {
                String text = Markdown.text(cell);
                cells.add(row.ours() && !text.isEmpty() ? "**" + text + "**" : text);
            }
            if (row.ours()) {
                cells.set(0, "\u25ba " + cells.getFirst());
            }
            out.append(Markdown.row(cells));
        }
        out.append('\n');
        table.notes().forEach(note -> out.append("- ").append(Markdown.text(note)).append('\n'));
    }

    private void benchmark(Reported one) {
        BenchmarkResult result = one.result();
        out.append("\n## ")
                .append(Markdown.text(result.title()))
                .append("\n\n")
                .append(
                        Markdown.text(
                                "Rule: %s. Asked in the style: %s, by: %s. %s."
                                        .formatted(
                                                result.chosen().rule(),
                                                result.style(),
                                                result.score(),
                                                MetricTable.counts(result))))
                .append('\n');
        Gaps.of(result)
                .forEach(gap ->
                        out.append("\n> **Note:** ").append(Markdown.text(gap)).append(".\n"));
        MetricTable metrics = MetricTable.of(result);
        out.append('\n').append(Markdown.head(cells(metrics.head())));
        metrics.rows().forEach(row -> out.append(Markdown.row(cells(row))));
        Slices.of(result).forEach(slices -> slices(slices, new Figures(result.benchmark())));
        Confusion confusion = one.confusion();
        if (confusion != null) {
            confusion(confusion);
        }
        if (!one.examples().isEmpty()) {
            out.append("\n### Wrong replies\n\n");
            one.examples().forEach(this::example);
        }
    }

    private static List<String> cells(List<String> texts) {
        return texts.stream().map(Markdown::text).toList();
    }

    private void slices(Slices slices, Figures figures) {
        out.append("\n### By ")
                .append(Markdown.text(slices.facet()))
                .append("\n\n")
                .append(
                        Markdown.head(
                                List.of("", Markdown.text(slices.metric()), "95 %", "items")));
        for (Slices.Slice slice : slices.slices()) {
            out.append(
                    Markdown.row(
                            List.of(
                                    Markdown.text(slice.name()),
                                    figures.text(slices.metric(), slice.value()),
                                    Markdown.text(
                                            figures.interval(slices.metric(), slice.interval())
                                                    .strip()),
                                    slice.n() == 0 ? "" : Numbers.count(slice.n()))));
        }
    }

    private void confusion(Confusion confusion) {
        out.append("\n### Right answers and those read\n\n");
        List<String> head = new ArrayList<>(List.of("right \\\\ read"));
        head.addAll(cells(confusion.said()));
        out.append(Markdown.head(head));
        for (String gold : confusion.golds()) {
            List<String> cells = new ArrayList<>(List.of(Markdown.text(gold)));
            confusion.said().forEach(said -> cells.add(Numbers.count(confusion.count(gold, said))));
            out.append(Markdown.row(cells));
        }
    }

    private void example(Example example) {
        out.append("- ").append(Markdown.text(Excerpt.cut(example.question(), 2 * REPLY)));
        example.options().forEach(option -> out.append(" / ").append(Markdown.text(option)));
        String parsed = example.parsed();
        out.append("\n  right: ")
                .append(Markdown.text(Excerpt.cut(example.gold(), REPLY)))
                .append("; said: ")
                .append(Markdown.code(example.reply(), REPLY))
                .append("; read by ")
                .append(Markdown.text(example.rule()))
                .append(": ")
                .append(parsed == null ? "nothing" : Markdown.code(parsed, REPLY))
                .append("\n  (")
                .append(
                        Markdown.text(
                                String.join(
                                        "; ",
                                        example.place(),
                                        "item " + example.item(),
                                        String.join(
                                                ", ",
                                                example.images().stream()
                                                        .map(Example.Image::name)
                                                        .toList()))))
                .append(")\n");
    }
}
