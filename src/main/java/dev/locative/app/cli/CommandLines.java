package dev.locative.app.cli;

import picocli.CommandLine;

/// The command line with Locative's manners: how errors read, how values are written.
final class CommandLines {
    private CommandLines() {}

    static CommandLine main() {
        return withManners(new CommandLine(new Main()));
    }

    static CommandLine withManners(CommandLine line) {
        CommandLine.IExecutionStrategy run = line.getExecutionStrategy();
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Errors::usage)
                .setExecutionExceptionHandler(Errors::report)
                .setExecutionStrategy(parsed -> {
                    try {
                        return run.execute(parsed);
                    } catch (OutOfMemoryError e) {
                        return Errors.report(e, parsed.commandSpec().commandLine(), parsed);
                    }
                });
    }
}
