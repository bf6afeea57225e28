package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.app.SynthesizeSummary;
import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Usage;
import dev.locative.data.Verdict;
import dev.locative.pipeline.RunEvent;
import dev.locative.pipeline.RunResult;
import dev.locative.pipeline.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesizeTest {
    private static final Path RUN = Path.of("runs/x");

    @TempDir Path dir;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static SynthesizeSummary ended(Path dir, long rejected, long failed, long kept) {
        return new SynthesizeSummary(
                dir,
                new RunResult.Finished(
                        new Summary(
                                new Summary.Samples(
                                        20 + rejected, rejected, 5, 15 - failed, failed, 0),
                                new Summary.Pairs(40, kept),
                                new TreeMap<>(Map.of("lexical", 5L)),
                                new TreeMap<>(
                                        Map.of("grounded", new Summary.Check(kept, 40 - kept, 0))),
                                1.25,
                                16,
                                Usage.NONE,
                                new TreeMap<>())),
                List.of());
    }

    @Test
    void aGoodRunEndsWithTheFunnelAndExitZero() {
        assertThat(Synthesize.report(ended(RUN, 0, 0, 30), out)).isEqualTo(ExitCode.OK);
        assertThat(said())
                .isEqualTo(
                        """
                        samples  20 read: 15 answered, 5 refused (by lexical 5), 0 failed, 0 rejected
                        pairs    40 generated, 30 kept, 10 dropped (grounded 10)
                        run      runs/x (1.3 s)
                        """);
    }

    @Test
    void rejectedRecordsAreAWarningUntilTheyAreMoreThanTheAnsweredOnes() throws IOException {
        Path rejects = dir.resolve("rejected.jsonl");
        Files.writeString(
                rejects,
                """
                {"file":"a.jsonl","line":7,"offset":90,"id":null,"reason":"no JSON object"}
                {"file":"a.jsonl","line":9,"offset":99,"id":null,"reason":"empty"}
                """);

        assertThat(Synthesize.report(ended(dir, 2, 0, 30), out)).isEqualTo(ExitCode.OK);
        assertThat(said())
                .contains(
                        "warning  2 of 22 records rejected, each with its reason in "
                                + rejects
                                + "; the first is a.jsonl:7: no JSON object\n");
        assertThat(Synthesize.report(ended(dir, 16, 0, 30), out)).isEqualTo(ExitCode.FAILURES);
    }

    @Test
    void failedSamplesAndNoKeptPairAreNoSuccess() {
        assertThat(Synthesize.report(ended(RUN, 0, 1, 30), out)).isEqualTo(ExitCode.FAILURES);
        assertThat(said()).contains("1 samples failed");
        assertThat(Synthesize.report(ended(RUN, 0, 0, 0), out)).isEqualTo(ExitCode.ERROR);
        assertThat(said()).contains("locative: no pair was kept: the filters dropped every pair");
    }

    @Test
    void withoutATerminalALineComesNowAndThen() {
        ProgressLine line = new ProgressLine(out, false);
        line.accept(new RunEvent.Beginning(List.of("seen"), "the plan"));
        for (int tenths = 0; tenths < 250; tenths++) {
            line.accept(new RunEvent.Progress(250, 1000, 50, -1, 0, 7, 3, tenths / 10.0));
        }
        line.end();

        assertThat(said().lines())
                .containsExactly(
                        "seen",
                        "the plan",
                        " 25%, 30 s left  50 samples, 5.0/s, 7 pairs kept, 3 dropped",
                        " 25%, 1 min 00 s left  50 samples, 2.5/s, 7 pairs kept, 3 dropped");
    }

    @Test
    void whatWaitsForTheModelIsNotDone() {
        ProgressLine line = new ProgressLine(out, false);
        line.accept(new RunEvent.Progress(1000, 1000, 5, -1, 15, 7, 3, 100));

        assertThat(said())
                .isEqualTo(" 25%, 5 min 00 s left  5 samples, 3.0/min, 7 pairs kept, 3 dropped\n");
    }

    @Test
    void aTerminalShowsABarThatRedrawsItself() {
        ProgressLine line = new ProgressLine(out, true);
        line.accept(new RunEvent.Resuming(Path.of("runs/x"), 1200, 3, 2, 95));
        line.accept(new RunEvent.Progress(0, 1000, 50, 100, 50, 7, 3, 1));
        line.end();
        line.end();

        assertThat(said())
                .startsWith(
                        "resuming runs/x: 1,200 reused, 3 redone (in flight when it stopped), 2 failed tried again, 95 left\n")
                .endsWith(
                        "\r\033[2K\033[?7l[=====     ]  50%, 1 s left  50 samples, 50/s, 7 pairs kept, 3 dropped\033[?7h\n");
    }

    @Test
    void aPreviewShowsPairsAndWhyTheyWereDropped() {
        QaPair pair = new QaPair("Q?", "A", null, Frame.UNSTATED, List.of(), null);
        Preview.print(
                new Outcome.Answered(
                        new Sample("x", null, "A cat.", "s"),
                        List.of(
                                new Judged(pair, List.of(new Verdict.Keep("c", null))),
                                new Judged(
                                        pair, List.of(new Verdict.Drop("c", 0.1, "not there"))))),
                out);

        assertThat(said())
                .isEqualTo(
                        """
                        x
                          A cat.
                          + Q: Q?
                            A: A
                          - Q: Q?
                            A: A
                            dropped by c: not there

                        """);
    }
}
