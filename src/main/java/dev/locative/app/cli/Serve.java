package dev.locative.app.cli;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", header = "Serves.")
final class Serve implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080")
    int port;

    @Override
    public Integer call() {
        System.setProperty("quarkus.http.port", String.valueOf(port));
        System.setProperty("quarkus.http.host-enabled", "true");
        Quarkus.run();
        return ExitCode.OK;
    }
}
