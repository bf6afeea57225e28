package dev.locative.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunCountsTest {
    private static final Verdict KEEP = new Verdict.Keep("grounded", 0.9);

    @Test
    void countsTheFunnelAndEachCheck() {
        RunStatistics run = toy().statistics(null, 0, 0);
        assertThat(run.samples()).isEqualTo(new RunStatistics.Samples(6, 1, 1, 3, 1));
        assertThat(run.pairs()).isEqualTo(new RunStatistics.Pairs(3, 1));
        assertThat(run.checks().keySet()).containsExactly("grounded", "spatial");
        RunStatistics.Check grounded = run.checks().get("grounded");
        assertThat(grounded.kept()).isEqualTo(2);
        assertThat(grounded.dropped()).isEqualTo(1);
        assertThat(run.relations()).containsEntry("on", new RunStatistics.Pairs(3, 1));
        assertThat(run.frames()).isEqualTo(Map.of("unstated", 1L));
    }

    @Test
    void countsLikeReasonsAsOne() {
        RunCounts counts = new RunCounts();
        counts.add(answered("1", "docci", pair(drop("grounded", "no \"red \"X\" cup\" at 12"))));
        counts.add(answered("2", "docci", pair(drop("grounded", "no \"dog\" at 7"))));
        assertThat(counts.statistics(null, 0, 0).checks().get("grounded").reasons())
                .containsExactly(new RunStatistics.Reason("no \"\u2026\" at N", 2));
    }

    @Test
    void sumsUpRareReasons() {
        RunCounts counts = new RunCounts();
        for (char c = 'a'; c <= 'z'; c++) {
            counts.reject("reason " + c);
        }
        assertThat(counts.statistics(null, 0, 0).rejections())
                .hasSize(9)
                .endsWith(new RunStatistics.Reason("(18 more)", 18));
    }

    @Test
    void viewsEachSourceBesideThePaper() {
        RunStatistics.SourceView docci = toy().statistics(null, 0, 0).sources().get("docci");
        assertThat(docci.samples()).isEqualTo(4);
        assertThat(docci.kept()).isEqualTo(1);
        assertThat(docci.words()).isCloseTo(4, within(1e-9));
        assertThat(docci.perKept()).isEqualTo(1);
        assertThat(docci.paper()).isNotNull().extracting("perKept").isEqualTo(10.8);
        assertThat(toy().statistics(null, 0, 0).sources().get("mine").paper()).isNull();
    }

    @Test
    void writesTablesForATerminal() {
        String text = new StatisticsText(toy().statistics(rates(), 0, 0)).text();
        assertThat(text)
                .contains(
                        "refused by a gate",
                        "grounded",
                        "no JSON",
                        "SpaRE, Table 1",
                        "failed: generate",
                        "5.00 samples/s");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
        assertThat(new StatisticsText(new RunCounts().statistics(null, 0, 0)).text())
                .contains("records read");
    }

    @Test
    void writesOnePageThatLoadsNothingAndEscapesWhatCaptionsHold() {
        RunCounts counts = new RunCounts();
        PairSamples samples = new PairSamples(5, 5);
        Outcome outcome =
                new Outcome.Answered(
                        new Sample("<1>", null, "a <script> & \ud800 on a \u0001 mat", "docci"),
                        List.of(pair(KEEP), pair(drop("grounded", "no <b>\"x\"</b>"))));
        counts.add(outcome);
        samples.add(outcome);
        String html =
                new HtmlReport(
                                "A & B",
                                Map.of("dump", "<x>"),
                                counts.statistics(null, 0, 0),
                                samples)
                        .html();
        assertThat(html)
                .startsWith("<!doctype html>")
                .contains(
                        "<title>A &amp; B</title>", "<svg", "&lt;</mark>script&gt;", "no &lt;b&gt;")
                .contains("Kept pairs", "Dropped pairs")
                .doesNotContain("<script", "http", "src=", "@import", "\u0001", "\ud800");
    }

    @Test
    void drawsTheSamePairsInWhateverOrderTheyCome() {
        PairSamples forth = new PairSamples(3, 1);
        PairSamples back = new PairSamples(3, 1);
        for (int i = 0; i < 40; i++) {
            forth.add(answered("id" + i, "docci", pair(KEEP)));
            back.add(answered("id" + (39 - i), "docci", pair(KEEP)));
        }
        assertThat(forth.kept()).hasSize(3).isEqualTo(back.kept());
    }

    @Test
    void tellsHowManySlotsWereBusy() {
        var stages = new java.util.TreeMap<>(Map.of("generate", 6.0, "llm", 1.0, "echo", 9.0));
        assertThat(new RunStatistics.Rates(2, 5, stages).busy()).isEqualTo(3.5);
    }

    private static RunStatistics.Rates rates() {
        return new RunStatistics.Rates(1.2, 5, new java.util.TreeMap<>());
    }

    private static RunCounts toy() {
        RunCounts counts = new RunCounts();
        counts.reject("no JSON: \"x\"");
        counts.add(new Outcome.Refused(sample("1", "docci"), new Verdict.Drop("gate", null, "no")));
        counts.add(new Outcome.Failed(sample("2", "docci"), "generate", "no model"));
        counts.add(answered("3", "docci", pair(KEEP, new Verdict.Keep("spatial", null))));
        counts.add(
                answered(
                        "4",
                        "docci",
                        pair(KEEP, drop("spatial", "none")),
                        pair(drop("grounded", "not there"))));
        counts.add(answered("5", "mine"));
        return counts;
    }

    private static Sample sample(String id, String source) {
        return new Sample(id, null, "a b c d", source);
    }

    private static Outcome answered(String id, String source, Judged... pairs) {
        return new Outcome.Answered(sample(id, source), List.of(pairs));
    }

    private static Verdict drop(String check, String reason) {
        return new Verdict.Drop(check, 0.1, reason);
    }

    private static Judged pair(Verdict... verdicts) {
        return new Judged(
                new QaPair("What?", "That", null, Frame.UNSTATED, List.of("on"), new Span(0, 3)),
                List.of(verdicts));
    }
}
