package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.QualityRequest;
import dev.locative.report.QualityReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `locative quality`: a run's verdicts beside labels given by hand.
@Command(
        name = "quality",
        header = "Compares a run's verdicts with labels given by hand.",
        description = {
            "What was kept and dropped of right, clumsy, not spatial, leaked, invented and",
            "garbled pairs, and by which filter. Labels and pairs that do not meet are",
            "counted.",
        },
        footer = {
            "",
            "Examples:",
            "  locative quality runs/replies --labels labels.jsonl",
            "  locative quality runs/replies --labels labels.jsonl --json",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done with failures.",
        })
final class Quality implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run directory, finished or not.")
    private Path run;

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "FILE",
            description = "JSON Lines with id, question, answer and label.")
    private Path labels;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        QualityReport report = jobs.quality(new QualityRequest(run, labels));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonOut.of(report) + "\n" : report.text());
        out.flush();
        return ExitCode.OK;
    }
}
