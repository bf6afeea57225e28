package dev.locative.app.cli;

import dev.locative.app.CatalogueRow;
import dev.locative.app.Jobs;
import dev.locative.app.ModelsRequest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `locative models list`.
@Command(
        name = "list",
        header = "Lists the models: role, size, licence, whether they are on this machine.",
        footer = {
            "",
            "Examples:",
            "  locative models list",
            "  locative models list --role generator --json",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage.",
        })
final class ModelsList implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "generator, aligner, depth, detector, segmenter or vlm.")
    private @Nullable String role;

    @Option(names = "--json", description = "Print JSON, with files, sources and folders.")
    private boolean json;

    @Override
    public Integer call() {
        new CatalogueTable("role", CatalogueRow::role)
                .print(spec.commandLine().getOut(), json, jobs.models(new ModelsRequest(role)));
        return ExitCode.OK;
    }
}
