package dev.locative.eval.report;

import dev.locative.eval.score.BenchmarkResult;
import dev.locative.page.Excerpt;
import dev.locative.page.Html;
import dev.locative.page.Page;
import java.util.List;
import java.util.Map;

/// A run's report as one page for a browser: no script, nothing loaded from elsewhere.
final class EvalPage {
    private final StringBuilder out = new StringBuilder();

    private EvalPage() {}

    /// @param facts what the run was made with, by name
    static String of(String title, Map<String, String> facts, List<Reported> all) {
        EvalPage page = new EvalPage();
        page.write(title, facts, all);
        return Page.html(title, Page.resource(EvalPage.class, "eval.css"), page.out.toString());
    }

    private void write(String title, Map<String, String> facts, List<Reported> all) {
        out.append("<h1>").append(Html.text(title)).append("</h1>\n");
        facts(facts);
        out.append("<div class=\"figures\">");
        all.forEach(one -> tile(one.result()));
        out.append("</div>\n");
        List<BenchmarkResult> results = all.stream().map(Reported::result).toList();
        if (PaperTable.concerns(results)) {
            paper(PaperTable.of(Table3.read(), results));
        }
        all.forEach(this::benchmark);
    }

    private void facts(Map<String, String> facts) {
        out.append("<p class=\"facts\">");
        facts.forEach((name, value) ->
                out.append("<span>")
                        .append(Html.text(name))
                        .append(" <b>")
                        .append(Html.text(Excerpt.cut(value, 80)))
                        .append("</b></span> "));
        out.append("</p>\n");
    }

    private void tile(BenchmarkResult result) {
        Figures figures = new Figures(result.benchmark());
        String metric = result.chosen().headline().getFirst();
        Double value = result.chosen().scores().metrics().get(metric);
        out.append("<a class=\"figure\" href=\"#")
                .append(Html.text(result.benchmark()))
                .append("\"><b>")
                .append(value == null ? "-" : figures.text(metric, value))
                .append("</b><span>")
                .append(Html.text(result.title()))
                .append("<br>")
                .append(Html.text(metric))
                .append(figures.interval(metric, result.chosen().intervals().get(metric)))
                .append(Gaps.of(result).isEmpty() ? "" : " <em>see its note</em>")
                .append("</span></a>");
    }

    private void paper(PaperTable table) {
        out.append(
                "<section><h2>Beside the paper</h2><div class=\"scroll\"><table class=\"wide\">");
        out.append("<tr>");
        table.head()
                .forEach(cell ->
                        out.append("<th>")
                                .append(Html.text(cell.replace('_', ' ')))
                                .append("</th>"));
        out.append("</tr>");
        for (PaperTable.Row row : table.rows()) {
            out.append(row.ours() ? "<tr class=\"ours\">" : "<tr>");
            row.cells().forEach(cell -> out.append("<td>").append(Html.text(cell)).append("</td>"));
            out.append("</tr>");
        }
        out.append("</table></div><ul class=\"note\">");
        table.notes().forEach(note -> out.append("<li>").append(Html.text(note)).append("</li>"));
        out.append("</ul></section>\n");
    }

    private void benchmark(Reported one) {
        BenchmarkResult result = one.result();
        out.append("<section id=\"")
                .append(Html.text(result.benchmark()))
                .append("\"><h2>")
                .append(Html.text(result.title()))
                .append("</h2><p class=\"facts\"><span>rule <b>")
                .append(Html.text(result.chosen().rule()))
                .append("</b></span> <span>asked in the style <b>")
                .append(Html.text(result.style()))
                .append("</b></span> <span>answers by <b>")
                .append(Html.text(result.score()))
                .append("</b></span> <span>seeds <b>")
                .append(Html.text(result.seeds().toString().replaceAll("[\\[\\]]", "")))
                .append("</b></span></p><p class=\"note\">")
                .append(Html.text(MetricTable.counts(result)))
                .append(".</p>");
        Gaps.of(result)
                .forEach(gap ->
                        out.append("<p class=\"gap\">").append(Html.text(gap)).append(".</p>"));
        metrics(MetricTable.of(result));
        Figures figures = new Figures(result.benchmark());
        Slices.of(result).forEach(slices -> out.append(Bars.html(slices, figures)));
        Confusion confusion = one.confusion();
        if (confusion != null) {
            out.append(ConfusionTable.html(confusion));
        }
        out.append(ExampleCards.html(one.examples())).append("</section>\n");
    }

    private void metrics(MetricTable table) {
        out.append("<div class=\"scroll\"><table class=\"metrics\"><tr>");
        table.head().forEach(cell -> out.append("<th>").append(Html.text(cell)).append("</th>"));
        out.append("</tr>");
        for (List<String> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 1 ? "<td class=\"chosen\">" : "<td>")
                        .append(Html.text(row.get(i)))
                        .append("</td>");
            }
            out.append("</tr>");
        }
        out.append("</table></div>");
    }
}
