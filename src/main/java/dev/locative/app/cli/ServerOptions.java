package dev.locative.app.cli;

import dev.locative.app.LlmRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a model's servers are, and how patiently they are asked: the same for every command.
abstract class ServerOptions {
    /// Where a server's key is looked for, in this order.
    private static final List<String> KEYS = List.of("LOCATIVE_API_KEY", "OPENAI_API_KEY");

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description =
                    "An OpenAI-compatible server, http://host:8000/v1. Repeatable. Its key, if it"
                            + " wants one, is read from LOCATIVE_API_KEY or OPENAI_API_KEY.")
    List<URI> endpoints = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Server: the longest silence (default: ${DEFAULT-VALUE}).")
    int timeout = 120;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            defaultValue = "5",
            description = "Server: tries a request at most (default: ${DEFAULT-VALUE}).")
    int attempts = 5;

    LlmRequest.Remote remote() {
        return new LlmRequest.Remote(timeout, attempts, key(System.getenv()));
    }

    private static @Nullable String key(Map<String, String> environment) {
        for (String name : KEYS) {
            String key = environment.get(name);
            if (key != null && !key.isBlank()) {
                return key;
            }
        }
        return null;
    }
}
