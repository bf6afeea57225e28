package dev.locative.app.cli;

import dev.locative.app.AnalyzeRequest;
import dev.locative.app.Jobs;
import dev.locative.report.CaptionAnalysis;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `locative analyze`: how captions distribute over relations.
@Command(
        name = "analyze",
        header = "Counts how a dump's captions distribute over spatial relations.",
        description = {
            "By longest match, and overlapping as SpaRE's Table 11 seems to count.",
        },
        footer = {
            "",
            "Examples:",
            "  locative analyze samples/docci.jsonlines",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done with failures.",
        })
final class Analyze implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;
    @Mixin private DumpOptions dump;

    @Option(names = "--json", description = "Print JSON, with every keyword.")
    private boolean json;

    @Option(names = "--keywords", description = "A line for each keyword, too.")
    private boolean keywords;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        CaptionAnalysis analysis =
                jobs.analyze(
                        new AnalyzeRequest(dump.request(), dump.most()),
                        line -> {
                            err.println(line);
                            err.flush();
                        });
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonOut.of(analysis) + "\n" : analysis.text(keywords));
        out.flush();
        if (analysis.captions() == 0) {
            throw new IllegalArgumentException(
                    "no captions in the dump; %,d records were rejected"
                            .formatted(analysis.rejected()));
        }
        return analysis.rejected() > analysis.captions() ? ExitCode.FAILURES : ExitCode.OK;
    }
}
