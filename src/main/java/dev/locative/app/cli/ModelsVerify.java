package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.VerifyRequest;
import dev.locative.app.VerifySummary;
import dev.locative.model.Checked;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `locative models verify`: every file on stdout, exit code 1 when one is wrong.
@Command(
        name = "verify",
        header = "Compares the models on this machine with what they should be.",
        description = {
            "By size and sha256: those of the catalogue, else those of the first pull.",
            "Without NAME all that were pulled.",
        },
        footer = {
            "",
            "Examples:",
            "  locative models verify",
            "  locative models verify clip-vit-base-patch32",
            "",
            "Exit codes: 0 all are right, 1 a file is wrong or missing, 2 wrong usage.",
        })
final class ModelsVerify implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "See 'locative models list'.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        VerifySummary summary =
                Names.suggesting(() ->
                        jobs.verifyModels(
                                new VerifyRequest(names),
                                file -> {
                                    err.println("reading " + file);
                                    err.flush();
                                }));
        PrintWriter out = spec.commandLine().getOut();
        summary.checked().forEach(file -> out.println(line(file)));
        out.flush();
        if (summary.checked().isEmpty()) {
            err.println("no model was pulled: ./locative models list");
            err.flush();
        }
        List<Checked> wrong = summary.wrong();
        if (wrong.isEmpty()) {
            return ExitCode.OK;
        }
        Checked first = wrong.getFirst();
        throw new IllegalArgumentException(
                "%s: %s%s; remedy: rm -f '%s' && ./locative models pull %s"
                        .formatted(
                                first.file(),
                                first.wrong(),
                                wrong.size() == 1
                                        ? ""
                                        : " (and %d more are wrong)".formatted(wrong.size() - 1),
                                first.file(),
                                first.entry()));
    }

    private static String line(Checked file) {
        return file.wrong() == null
                ? "ok     " + file.file() + " (" + file.against() + ")"
                : "WRONG  " + file.file() + ": " + file.wrong();
    }
}
