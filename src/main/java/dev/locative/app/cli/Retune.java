package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.RetuneRequest;
import dev.locative.app.RetuneSummary;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "retune",
        header = "Judges a run's pairs again at other cut-offs.",
        description = {
            "By the scores in its ledger: nothing is generated again, and the run itself",
            "stays as it is.",
        },
        footer = {
            "",
            "Examples:",
            "  locative retune runs/docci --cutoff grounded=0.9 --out runs/strict",
            "  locative retune runs/docci --cutoff aligned=0.22 --cutoff similar=0.9 \\",
            "      --out runs/looser",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done with failures.",
        })
final class Retune implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "The run directory to read.")
    Path run = Path.of("");

    @Option(
            names = "--cutoff",
            required = true,
            paramLabel = "CHECK=VALUE",
            description =
                    "Drop pairs whose score at CHECK is below VALUE; at similar those that have it or"
                            + " more. Repeatable.")
    Map<String, Double> cutoffs = new LinkedHashMap<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The new run.")
    Path out = Path.of("");

    private final Jobs jobs = new Jobs();

    @Override
    public Integer call() {
        report(jobs.retune(new RetuneRequest(run, cutoffs, out)), System.err);
        return ExitCode.OK;
    }

    static void report(RetuneSummary summary, PrintStream err) {
        err.printf(
                "pairs    %,d kept before, %,d now: %,d gained, %,d lost%n",
                summary.before().pairs().kept(),
                summary.after().pairs().kept(),
                summary.gained(),
                summary.lost());
        if (summary.unasked() > 0) {
            err.printf(
                    "warning  %,d of the gained pairs were never judged by %s, which ran only on pairs that came so far%n",
                    summary.unasked(), String.join(", ", summary.laterFilters()));
        }
        if (summary.admitted() > 0) {
            err.printf(
                    "warning  %,d refused samples would pass the gate now, but have no pairs; run synthesize for them%n",
                    summary.admitted());
        }
        err.printf("run      %s%n", summary.dir());
    }
}
