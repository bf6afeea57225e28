package dev.locative.app;

import dev.locative.house.ProcessStatus;
import dev.locative.pipeline.Gate;
import dev.locative.source.DumpRequest;
import dev.locative.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Prints what `select` costs: CPU seconds of the whole process with its start, wall-clock time,
/// peak memory. Run with a captions file (JSON Lines with a field `caption`), of which it makes a
/// dump of 100,000 captions of 730 bytes on the first run.
///
/// `java -cp target/classes:target/test-classes:LIBRARIES dev.locative.app.SelectBenchmark CAPTIONS
/// target/captions-100k.jsonl [COUNT]`
public final class SelectBenchmark {
    private SelectBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path dump = Path.of(arguments[1]);
        int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        if (!Files.exists(dump)) {
            CaptionDump.write(Path.of(arguments[0]), dump, count);
            System.err.println("made " + dump + ", " + Files.size(dump) + " bytes; run again");
            return;
        }
        List<Gate> gates =
                "none".equals(System.getProperty("gate")) ? List.of() : List.of(new WordGate());
        var request =
                new SelectRequest(
                        new DumpRequest(List.of(dump), null, Map.of()),
                        dump.resolveSibling("kept.jsonl"),
                        "lexical",
                        Long.MAX_VALUE);
        SelectListener silent =
                new SelectListener() {
                    @Override
                    public void said(String line) {}

                    @Override
                    public void progress(SelectSummary soFar, double share) {}
                };
        double before = cpuSeconds();
        SelectSummary summary =
                new Selection(Sources.open(request.dump()), gates, request, silent, 1).run();
        double after = cpuSeconds();
        System.err.printf(
                "%s%nCPU %.2f s (start %.2f s, job %.2f s), wall %.2f s for the job, %.0f captions"
                        + " per CPU second, peak %s%n",
                summary,
                after,
                before,
                after - before,
                summary.seconds(),
                summary.read() / after,
                ProcessStatus.line("VmHWM"));
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
                / 1e9;
    }
}
