package dev.locative.report;

import dev.locative.page.Excerpt;
import dev.locative.page.Html;
import dev.locative.page.HtmlTable;
import dev.locative.page.Numbers;
import dev.locative.page.Page;
import dev.locative.review.ReviewStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A run as one page for a browser: no script, nothing loaded from elsewhere.
public final class HtmlReport {
    private final String title;
    private final Map<String, String> facts;
    private final RunStatistics run;
    private final PairSamples samples;
    private final StringBuilder out = new StringBuilder();

    /// @param facts what the run was made with, by name, for the page's head
    public HtmlReport(
            String title, Map<String, String> facts, RunStatistics run, PairSamples samples) {
        this.title = title;
        this.facts = facts;
        this.run = run;
        this.samples = samples;
    }

    public String html() {
        out.setLength(0);
        head();
        section(
                "Funnel",
                "",
                "<h3>Samples</h3>"
                        + Plot.bars("Samples", Plot.WIDE, sampleFunnel(), "pale")
                        + "<h3>Pairs</h3>"
                        + Plot.bars("Pairs", Plot.WIDE, pairFunnel(), "pale"));
        checks();
        out.append("<div class=\"two\">");
        relations();
        out.append("<div>");
        section(
                "Caption lengths",
                "Captions by number of words, in steps of 25.",
                Plot.columns("Caption lengths", run.words()));
        frames();
        out.append("</div></div>\n");
        sources();
        review();
        pairs();
        return Page.html(title, "", out.toString());
    }

    private void head() {
        out.append("<h1>").append(Html.text(title)).append("</h1>\n<p class=\"facts\">");
        facts.forEach((name, value) ->
                out.append("<span>")
                        .append(Html.text(name))
                        .append(" <b>")
                        .append(Html.text(Excerpt.line(value, 80)))
                        .append("</b></span> "));
        out.append("</p>\n<div class=\"figures\">");
        RunStatistics.Samples s = run.samples();
        RunStatistics.Pairs p = run.pairs();
        figure(Numbers.count(s.read()), "records read");
        figure(Numbers.count(run.keptSamples()), "samples with pairs");
        figure(Numbers.count(p.kept()), "pairs kept");
        figure(Numbers.percent(p.kept(), p.generated()), "of generated pairs");
        figure(Numbers.tenth((double) p.kept() / Math.max(run.keptSamples(), 1)), "pairs a sample");
        if (s.failed() > 0) {
            figure(Numbers.count(s.failed()), "samples failed");
        }
        out.append("</div>\n");
    }

    private void figure(String number, String what) {
        out.append("<div class=\"figure\"><b>")
                .append(number)
                .append("</b><span>")
                .append(what)
                .append("</span></div>");
    }

    private void section(String heading, String note, String body) {
        out.append("<section><h2>").append(Html.text(heading)).append("</h2>");
        if (!note.isEmpty()) {
            out.append("<p class=\"note\">").append(Html.text(note)).append("</p>");
        }
        out.append(body).append("</section>\n");
    }

    private List<Plot.Row> sampleFunnel() {
        RunStatistics.Samples s = run.samples();
        List<Plot.Row> rows = new ArrayList<>();
        rows.add(row("records read", s.read(), s.read(), ""));
        rows.add(row("usable samples", s.read() - s.rejected(), s.read(), "of records"));
        rows.add(row("passed the gate", s.answered() + s.failed(), s.read(), "of records"));
        rows.add(row("answered", s.answered(), s.read(), "of records"));
        rows.add(row("with a kept pair", run.keptSamples(), s.read(), "of records"));
        return rows;
    }

    /// What is left after each check.
    private List<Plot.Row> pairFunnel() {
        RunStatistics.Pairs p = run.pairs();
        List<Plot.Row> rows = new ArrayList<>();
        rows.add(row("generated", p.generated(), p.generated(), ""));
        run.checks()
                .forEach((name, check) ->
                        rows.add(row("after " + name, check.passed(), p.generated(), "of pairs")));
        if (run.checks().isEmpty()) {
            rows.add(row("kept", p.kept(), p.generated(), "of pairs"));
        }
        return rows;
    }

    private static Plot.Row row(String name, long count, long whole, String of) {
        String share = of.isEmpty() ? "" : ", " + Numbers.percent(count, whole);
        return new Plot.Row(name, count, 0, Numbers.count(count) + share);
    }

    private void checks() {
        List<Plot.Row> rows = new ArrayList<>();
        run.checks()
                .forEach((name, c) ->
                        rows.add(
                                new Plot.Row(
                                        name,
                                        c.passed(),
                                        c.dropped(),
                                        Numbers.count(c.dropped())
                                                + " dropped, "
                                                + Numbers.percent(
                                                        c.dropped(), c.passed() + c.dropped())
                                                + (c.skipped() == 0
                                                        ? ""
                                                        : ", %s not checked"
                                                                .formatted(
                                                                        Numbers.count(
                                                                                c.skipped()))))));
        StringBuilder body = new StringBuilder();
        if (!rows.isEmpty()) {
            body.append(Plot.bars("Pairs kept and dropped by each check", Plot.WIDE, rows, "drop"))
                    .append("<p class=\"key\"><i class=\"main\"></i>kept")
                    .append("<i class=\"drop\"></i>dropped</p>");
        }
        HtmlTable why = new HtmlTable("where", "count", "reason");
        reasons(why, "dump", run.rejections());
        run.refusals().forEach((gate, all) -> reasons(why, "gate " + gate, all));
        run.failures().forEach((stage, all) -> reasons(why, "failed in " + stage, all));
        run.checks().forEach((check, c) -> reasons(why, check, c.reasons()));
        run.checks().forEach((check, c) -> reasons(why, check + ": not checked", c.skips()));
        if (!why.isEmpty()) {
            body.append("<h3>Why</h3>").append(why.html());
        }
        if (!body.isEmpty()) {
            section("Checks", "A check sees only the pairs that came so far.", body.toString());
        }
    }

    private static void reasons(HtmlTable table, String where, List<RunStatistics.Reason> all) {
        all.forEach(r -> table.row("", where, Numbers.count(r.count()), r.reason()));
    }

    private void relations() {
        List<Plot.Row> rows = new ArrayList<>();
        run.relations()
                .forEach((name, p) ->
                        rows.add(
                                new Plot.Row(
                                        name,
                                        p.kept(),
                                        p.generated() - p.kept(),
                                        Numbers.count(p.kept())
                                                + ", "
                                                + Numbers.percent(p.kept(), run.pairs().kept()))));
        if (!rows.isEmpty()) {
            section(
                    "Relations",
                    "Kept pairs and their share; a pair may have several.",
                    Plot.bars("Pairs by relation", Plot.HALF, rows, "pale")
                            + "<p class=\"key\"><i class=\"main\"></i>kept<i class=\"pale\"></i>"
                            + "dropped</p>");
        }
    }

    private void frames() {
        List<Plot.Row> rows = new ArrayList<>();
        run.frames()
                .forEach((name, count) ->
                        rows.add(row(name, count, run.pairs().kept(), "of kept pairs")));
        if (!rows.isEmpty()) {
            section(
                    "Frames of reference",
                    "Whose left and front the kept pairs speak of.",
                    Plot.bars("Kept pairs by frame of reference", Plot.HALF, rows, "pale"));
        }
    }

    private void sources() {
        HtmlTable table =
                new HtmlTable(
                        "source", "samples", "with pairs", "", "words", "pairs", "kept", "each");
        run.sources()
                .forEach((name, v) -> {
                    table.row(
                            "",
                            name,
                            Numbers.count(v.samples()),
                            Numbers.count(v.kept()),
                            Numbers.percent(v.kept(), v.samples()),
                            Numbers.tenth(v.words()),
                            Numbers.count(v.generated()),
                            Numbers.count(v.keptPairs()),
                            Numbers.tenth(v.perKept()));
                    RunStatistics.Table1 p = v.paper();
                    if (p != null) {
                        table.row(
                                "paper",
                                "SpaRE, Table 1",
                                "%.0fk".formatted(p.captionsThousand()),
                                "%.0fk".formatted(p.keptThousand()),
                                "%.1f %%".formatted(100 * p.keptThousand() / p.captionsThousand()),
                                String.valueOf(p.words()),
                                "",
                                "%,.0fk".formatted(p.pairsThousand()),
                                Numbers.tenth(p.perKept()));
                    }
                });
        if (!table.isEmpty()) {
            section("Sources", "", table.html());
        }
    }

    private void review() {
        ReviewStanding standing = run.review();
        if (standing != null) {
            ReviewHtml review = new ReviewHtml(standing);
            section("Review by people", review.note(), review.html());
        }
    }

    private void pairs() {
        if (!samples.kept().isEmpty()) {
            section(
                    "Kept pairs",
                    "Drawn evenly from the run; the marked part states the answer.",
                    PairCards.html(samples.kept()));
        }
        StringBuilder dropped = new StringBuilder();
        samples.dropped()
                .forEach((check, all) ->
                        dropped.append("<h3>")
                                .append(Html.text(check))
                                .append("</h3>")
                                .append(PairCards.html(all)));
        if (!dropped.isEmpty()) {
            section("Dropped pairs", "", dropped.toString());
        }
    }
}
