package dev.locative.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `locative models`: its work is in its subcommands.
@Command(
        name = "models",
        header = "Lists, fetches and checks the models that Locative knows by name.",
        description = {
            "Nothing is fetched unless pull is called. docs/models.md tells where files",
            "lie.",
        },
        footer = {
            "",
            "Examples:",
            "  locative models list --role aligner",
            "  locative models pull clip-vit-base-patch32",
            "  locative models verify",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage.",
        },
        subcommands = {ModelsList.class, ModelsPull.class, ModelsVerify.class})
final class ModelsCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "a command is missing: list, pull or verify");
    }
}
