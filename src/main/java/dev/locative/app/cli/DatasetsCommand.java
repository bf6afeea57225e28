package dev.locative.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `locative datasets`: its work is in its subcommands.
@Command(
        name = "datasets",
        header = "Lists and fetches the caption data sets of the paper.",
        description = {
            "Captions only, unless other parts are asked for.",
        },
        footer = {
            "",
            "Examples:",
            "  locative datasets list",
            "  locative datasets pull docci",
            "  locative datasets pull localized-narratives --part coco_train",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage.",
        },
        subcommands = {DatasetsList.class, DatasetsPull.class})
final class DatasetsCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: list or pull");
    }
}
