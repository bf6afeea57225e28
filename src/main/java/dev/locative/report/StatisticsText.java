package dev.locative.report;

import dev.locative.page.Excerpt;
import dev.locative.page.Numbers;
import dev.locative.page.TextTable;
import dev.locative.review.ReviewStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run's statistics as tables for a terminal of 100 columns.
public final class StatisticsText {
    private static final int PROSE = 60;
    private final RunStatistics run;

    public StatisticsText(RunStatistics run) {
        this.run = run;
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        section(out, "Funnel", funnel());
        section(out, "Checks on pairs", checks());
        section(out, "Why", reasons());
        section(out, "Sources", sources());
        section(out, "Relations of kept pairs", relations());
        section(out, "Frames of kept pairs", frames());
        section(out, "Language model", llm());
        RunStatistics.Rates rates = run.rates();
        if (rates != null) {
            section(out, "Seconds by stage, last process, all threads", stages(rates));
            out.append(
                    "last process: %.1f s, %s samples/s%n"
                            .formatted(rates.seconds(), perSecond(rates.samplesPerSecond())));
        }
        ReviewStanding review = run.review();
        if (review != null) {
            out.append('\n').append(new ReviewText(review).text());
        }
        return out.toString();
    }

    private static String perSecond(double rate) {
        return String.format(Locale.ROOT, rate < 10 ? "%.2f" : "%,.0f", rate);
    }

    private TextTable llm() {
        TextTable table = new TextTable("", "count", "share", "of");
        RunStatistics.Llm llm = run.llm();
        if (llm == null) {
            return table;
        }
        stage(table, "calls", llm.calls(), 0, "");
        stage(table, "tokens in", llm.tokensIn(), 0, "");
        stage(table, "cached", llm.tokensCached(), llm.tokensIn(), "tokens in");
        stage(table, "tokens out", llm.tokensOut(), 0, "");
        Double rate = llm.tokensPerSecond();
        if (rate != null) {
            table.row("tokens out per second", Numbers.tenth(rate), "", "");
        }
        RunStatistics.Rates rates = run.rates();
        if (rates != null) {
            table.row("slots or connections busy", Numbers.tenth(rates.busy()), "", "");
        }
        stage(table, "retries", llm.retries(), 0, "");
        stage(table, "replies ended in a loop", llm.looped(), llm.calls(), "calls");
        llm.lost().forEach((reason, count) -> stage(table, "lost: " + reason, count, 0, ""));
        Double cost = llm.cost();
        if (cost != null) {
            table.row("cost", Numbers.fixed(cost), "", "");
        }
        return table;
    }

    private static TextTable stages(RunStatistics.Rates rates) {
        TextTable table = new TextTable("stage", "seconds");
        rates.stages().forEach((name, seconds) -> table.row(name, Numbers.fixed(seconds)));
        return table;
    }

    private static void section(StringBuilder out, String title, TextTable table) {
        if (!table.isEmpty()) {
            out.append(title).append('\n').append(table.text().indent(2)).append('\n');
        }
    }

    private TextTable funnel() {
        RunStatistics.Samples s = run.samples();
        RunStatistics.Pairs p = run.pairs();
        TextTable table = new TextTable("", "count", "share", "of");
        stage(table, "records read", s.read(), s.read(), "");
        stage(table, "rejected: no usable sample", s.rejected(), s.read(), "read");
        stage(table, "refused by a gate", s.refused(), s.read(), "read");
        stage(table, "failed, tried again next time", s.failed(), s.read(), "read");
        stage(table, "answered", s.answered(), s.read(), "read");
        stage(table, "samples with a kept pair", run.keptSamples(), s.read(), "read");
        stage(table, "pairs generated", p.generated(), p.generated(), "");
        stage(table, "pairs kept", p.kept(), p.generated(), "generated");
        return table;
    }

    private static void stage(TextTable table, String name, long count, long whole, String of) {
        table.row(
                name, Numbers.count(count), of.isEmpty() ? "" : Numbers.percent(count, whole), of);
    }

    private TextTable checks() {
        boolean skips = run.checks().values().stream().anyMatch(check -> check.skipped() > 0);
        List<String> heads =
                new ArrayList<>(List.of("check", "judged", "kept", "dropped", "dropped %"));
        if (skips) {
            heads.add("not checked");
        }
        TextTable table = new TextTable(heads.toArray(String[]::new));
        run.checks()
                .forEach((name, check) -> {
                    long judged = check.kept() + check.dropped();
                    List<String> cells =
                            new ArrayList<>(
                                    List.of(
                                            name,
                                            Numbers.count(judged),
                                            Numbers.count(check.kept()),
                                            Numbers.count(check.dropped()),
                                            Numbers.percent(check.dropped(), judged)));
                    if (skips) {
                        cells.add(check.skipped() == 0 ? "" : Numbers.count(check.skipped()));
                    }
                    table.row(cells.toArray(String[]::new));
                });
        return table;
    }

    private TextTable reasons() {
        TextTable table = new TextTable(true, "where", "count", "reason");
        rows(table, "dump", run.rejections());
        run.refusals().forEach((gate, reasons) -> rows(table, gate, reasons));
        run.failures().forEach((stage, reasons) -> rows(table, "failed: " + stage, reasons));
        run.checks().forEach((check, counts) -> rows(table, check, counts.reasons()));
        run.checks()
                .forEach((check, counts) -> rows(table, check + ": not checked", counts.skips()));
        return table;
    }

    private static void rows(TextTable table, String where, List<RunStatistics.Reason> reasons) {
        for (RunStatistics.Reason reason : reasons) {
            table.row(where, Numbers.count(reason.count()), Excerpt.line(reason.reason(), PROSE));
        }
    }

    private TextTable sources() {
        TextTable table =
                new TextTable(
                        "source",
                        "samples",
                        "answered",
                        "paired",
                        "kept %",
                        "words",
                        "pairs",
                        "kept",
                        "each");
        for (Map.Entry<String, RunStatistics.SourceView> entry : run.sources().entrySet()) {
            RunStatistics.SourceView v = entry.getValue();
            table.row(
                    entry.getKey(),
                    Numbers.count(v.samples()),
                    Numbers.count(v.answered()),
                    Numbers.count(v.kept()),
                    Numbers.percent(v.kept(), v.samples()),
                    Numbers.tenth(v.words()),
                    Numbers.count(v.generated()),
                    Numbers.count(v.keptPairs()),
                    Numbers.tenth(v.perKept()));
            paper(table, v.paper());
        }
        return table;
    }

    private static void paper(TextTable table, RunStatistics.@Nullable Table1 p) {
        if (p != null) {
            table.row(
                    "  SpaRE, Table 1",
                    "%.0fk".formatted(p.captionsThousand()),
                    "-",
                    "%.0fk".formatted(p.keptThousand()),
                    "%.1f %%".formatted(100 * p.keptThousand() / p.captionsThousand()),
                    String.valueOf(p.words()),
                    "-",
                    "%,.0fk".formatted(p.pairsThousand()),
                    Numbers.tenth(p.perKept()));
        }
    }

    private TextTable relations() {
        TextTable table = new TextTable("relation", "kept", "share", "generated", "kept %");
        run.relations()
                .forEach((name, pairs) ->
                        table.row(
                                name,
                                Numbers.count(pairs.kept()),
                                Numbers.percent(pairs.kept(), run.pairs().kept()),
                                Numbers.count(pairs.generated()),
                                Numbers.percent(pairs.kept(), pairs.generated())));
        return table;
    }

    private TextTable frames() {
        TextTable table = new TextTable("frame", "kept", "share");
        run.frames()
                .forEach((name, count) ->
                        table.row(
                                name,
                                Numbers.count(count),
                                Numbers.percent(count, run.pairs().kept())));
        return table;
    }
}
