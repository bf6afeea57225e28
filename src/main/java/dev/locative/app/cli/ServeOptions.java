package dev.locative.app.cli;

import dev.locative.app.ImageRequest;
import dev.locative.app.LlmRequest;
import dev.locative.app.runs.Service;
import dev.locative.app.runs.ServiceOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/// Where the service listens, what it may read, and how much it takes.
final class ServeOptions {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Where it listens (default: ${DEFAULT-VALUE}, this machine only). Any other"
                            + " address needs a key.")
    String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    int port = 8080;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = ".",
            description =
                    "The folder below which requests may name files (default: the current one).")
    Path root = Path.of(".");

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            defaultValue = "runs",
            description = "The folder of run directories (default: ${DEFAULT-VALUE}).")
    Path runs = Path.of("runs");

    @Option(
            names = "--evals",
            paramLabel = "DIR",
            defaultValue = "evals",
            description = "The folder of evaluations (default: ${DEFAULT-VALUE}).")
    Path evaluations = Path.of("evals");

    @Option(
            names = "--queue",
            paramLabel = "N",
            defaultValue = "16",
            description = "Runs that may wait; beyond them 429 (default: ${DEFAULT-VALUE}).")
    int queue = 16;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "1",
            description = "Runs that go on at once (default: ${DEFAULT-VALUE}).")
    int atOnce = 1;

    @Option(
            names = "--resume",
            description = "Go on with interrupted runs at once; else when somebody says so.")
    boolean resume;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description =
                    "The longest that it answers captions of its own before it says that it is"
                            + " ready, so that the first of others are answered quickly; 0: not at"
                            + " all (default: ${DEFAULT-VALUE}).")
    int warmUp = 5;

    ServiceOptions request(LlmRequest llm, ImageRequest images, GuardOptions guard) {
        ServiceOptions.Limits usual = ServiceOptions.Limits.USUAL;
        least("--queue", queue, 0);
        least("--at-once", atOnce, 1);
        least("--warm-up", warmUp, 0);
        String generator =
                !llm.endpoints().isEmpty() ? "openai" : llm.model() != null ? "llama" : null;
        return new ServiceOptions(
                root,
                runs,
                evaluations,
                generator,
                llm,
                images,
                new ServiceOptions.Limits(
                        queue,
                        atOnce,
                        guard.streams(),
                        usual.waiting(),
                        usual.seconds(),
                        guard.bodyBytes(),
                        guard.uploadBytes(),
                        usual.connections(),
                        resume,
                        warmUp),
                guard.access(host, System.getenv()));
    }

    /// @throws IllegalArgumentException when the value is less
    static void least(String option, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "%s %d: it must be at least %d".formatted(option, value, least));
        }
    }

    /// What the framework is told.
    Map<String, String> framework(ServiceOptions wanted) {
        ServiceOptions.Limits limits = wanted.limits();
        Map<String, String> settings = new TreeMap<>();
        settings.put("quarkus.http.host-enabled", "true");
        settings.put("quarkus.http.host", host);
        settings.put("quarkus.http.port", String.valueOf(port));
        settings.put(
                "quarkus.http.limits.max-body-size",
                String.valueOf(Math.max(limits.bodyBytes(), limits.uploadBytes())));
        settings.put("quarkus.http.limits.max-connections", String.valueOf(limits.connections()));
        settings.put(
                "quarkus.http.body.uploads-directory", Service.uploads(wanted.runs()).toString());
        settings.put("io.netty.bootstrap.extensions", "serviceload"); // slow clients are seen there
        return settings;
    }
}
