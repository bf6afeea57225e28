package dev.locative.app.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Writes the completion script for bash and zsh.
@Command(
        name = "completion",
        header = "Prints a completion script for bash and zsh.",
        description = "Completes the names of commands, options and files.",
        footer = {
            "",
            "To use it in this shell:",
            "",
            "  source <(./locative completion)",
            "",
            "or for every later one:",
            "",
            "  ./locative completion > ~/.local/share/bash-completion/completions/locative",
        })
final class Completion implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.print(AutoComplete.bash("locative", spec.root().commandLine()));
        out.print('\n');
        out.flush();
    }
}
