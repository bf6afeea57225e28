package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.StatsRequest;
import dev.locative.app.StatsSummary;
import dev.locative.report.StatisticsText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `locative stats`: a run's funnel, reasons, sources and relations.
@Command(
        name = "stats",
        header = "Says what became of a run's samples and pairs, and why.",
        description = {
            "Writes report.html, a page with plots and sample pairs, into the run directory.",
        },
        footer = {
            "",
            "Examples:",
            "  locative stats runs/docci",
            "  locative stats runs/docci --json",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done with failures.",
        })
final class Stats implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run directory, finished or not.")
    private Path run;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin private PriceOptions price = new PriceOptions();

    @Override
    public Integer call() {
        StatsSummary summary = jobs.stats(new StatsRequest(run, price.price()));
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                json
                        ? JsonOut.of(summary.statistics()) + "\n"
                        : new StatisticsText(summary.statistics()).text());
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        summary.notes().forEach(note -> err.println("warning  " + note));
        err.println("report   " + summary.report());
        err.flush();
        return ExitCode.OK;
    }
}
