package dev.locative.app.cli;

import dev.locative.app.Jobs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `locative datasets list`.
@Command(
        name = "list",
        header = "Lists the data sets by part: size, licence, whether they are on this machine.",
        description = {
            "A star marks the parts that are fetched when none is named.",
        },
        footer = {
            "",
            "Examples:",
            "  locative datasets list",
            "  locative datasets list --json",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage.",
        })
final class DatasetsList implements Callable<Integer> {
    private final Jobs jobs = new Jobs();

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON, with files, sources and folders.")
    private boolean json;

    @Override
    public Integer call() {
        new CatalogueTable("part", row -> row.part() + (row.usual() ? " *" : ""))
                .print(spec.commandLine().getOut(), json, jobs.datasets());
        return ExitCode.OK;
    }
}
