package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.StatementsRequest;
import dev.locative.app.StatementsSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `locative statements`: what the reader finds in captions.
@Command(
        name = "statements",
        header = "Writes what captions state about where things are.",
        description = {
            "One line a caption: what the reader found, before any question is made of it.",
        },
        footer = {
            "",
            "Examples:",
            "  locative statements samples/docci.jsonlines --out statements.jsonl",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage, 3 done with failures.",
        })
final class Statements implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;
    @Mixin private DumpOptions dump;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description =
                    "The JSON Lines file to write: id and statements, each with thing, relation, class,"
                            + " reference, quote and frame.")
    private Path out;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        StatementsSummary done =
                jobs.statements(
                        new StatementsRequest(dump.request(), out, dump.most()),
                        line -> {
                            err.println(line);
                            err.flush();
                        });
        if (done.captions() == 0) {
            throw new IllegalArgumentException("no samples in " + dump.files);
        }
        err.printf(
                Locale.ROOT,
                "%,d captions, %,d of them with statements, %,d statements; rejected %,d; %.2f s%n",
                done.captions(),
                done.stating(),
                done.statements(),
                done.rejected(),
                done.seconds());
        if (done.rejected() > 0) {
            err.println(
                    Rejects.warning(
                            done.rejected(), done.captions() + done.rejected(), done.rejects()));
        }
        err.println("statements: " + out);
        err.flush();
        return done.rejected() > done.captions() ? ExitCode.FAILURES : ExitCode.OK;
    }
}
