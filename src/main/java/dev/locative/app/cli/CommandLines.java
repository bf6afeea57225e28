package dev.locative.app.cli;

import io.quarkus.picocli.runtime.PicocliCommandLineFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import picocli.CommandLine;

/// The command line with Locative's manners: how errors read, how values are written.
@ApplicationScoped
final class CommandLines {
    @Produces
    CommandLine main(PicocliCommandLineFactory factory) {
        return withManners(factory.create());
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
