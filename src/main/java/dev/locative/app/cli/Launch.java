package dev.locative.app.cli;

import io.quarkus.runtime.annotations.QuarkusMain;

/// Where the process begins. Commands run without the framework, which only `serve` starts: they
/// are at work in half the time.
@QuarkusMain
public final class Launch {
    private Launch() {}

    public static void main(String... arguments) {
        CommandLog.open();
        System.exit(CommandLines.main().execute(arguments));
    }
}
