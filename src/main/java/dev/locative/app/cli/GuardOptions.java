package dev.locative.app.cli;

import dev.locative.app.runs.Access;
import dev.locative.app.runs.ApiKey;
import dev.locative.app.runs.Origin;
import dev.locative.source.web.Cidr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who may ask the service, and how much it takes of them.
final class GuardOptions {
    private static final String KEY = "LOCATIVE_SERVE_KEY";

    /// A longer file is none with a key in it.
    private static final long LONGEST = 10_000;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file with the API key that requests need; or set LOCATIVE_SERVE_KEY.")
    @Nullable Path keyFile;

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description =
                    "A web origin whose pages may ask too, https://tools.example.org. Repeatable"
                            + " (default: none).")
    List<String> origins = new ArrayList<>();

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description =
                    "A reverse proxy, or a block of them (10.0.0.0/8), whose X-Forwarded-For and"
                            + " X-Forwarded-Proto are believed. Repeatable (default: none).")
    List<String> proxies = new ArrayList<>();

    @Option(
            names = "--max-body",
            paramLabel = "MIB",
            defaultValue = "48",
            description = "The longest request, images in it (default: ${DEFAULT-VALUE}).")
    int body = 48;

    @Option(
            names = "--max-upload",
            paramLabel = "MIB",
            defaultValue = "4096",
            description = "The longest upload of captions (default: ${DEFAULT-VALUE}).")
    int upload = 4096;

    @Option(
            names = "--streams",
            paramLabel = "N",
            defaultValue = "256",
            description =
                    "Event streams open at once, each a watching page; beyond them 429 (default:"
                            + " ${DEFAULT-VALUE}).")
    int streams = 256;

    /// @param host where the service listens
    /// @throws IllegalArgumentException when a key is missing or unfit, or an address is none
    Access access(String host, Map<String, String> environment) {
        return Access.of(
                key(environment),
                host,
                origins.stream().map(GuardOptions::origin).toList(),
                proxies.stream().map(GuardOptions::proxy).toList());
    }

    long bodyBytes() {
        return bytes("--max-body", body);
    }

    long uploadBytes() {
        return bytes("--max-upload", upload);
    }

    int streams() {
        ServeOptions.least("--streams", streams, 1);
        return streams;
    }

    private static long bytes(String option, int mebibytes) {
        ServeOptions.least(option, mebibytes, 1);
        return (long) mebibytes << 20;
    }

    private @Nullable ApiKey key(Map<String, String> environment) {
        Path file = keyFile;
        if (file != null) {
            return ApiKey.of(text(file), "--key-file " + file);
        }
        String key = environment.get(KEY);
        return key == null || key.isBlank() ? null : ApiKey.of(key, KEY);
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new IllegalArgumentException(
                        "--key-file " + file + ": too long for a file with one key in it");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Origin origin(String text) {
        try {
            return Origin.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--origin: " + e.getMessage(), e);
        }
    }

    private static Cidr proxy(String text) {
        try {
            return Cidr.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--proxy %s: an address or a block of them is wanted, 10.0.0.5 or 10.0.0.0/8"
                            .formatted(text),
                    e);
        }
    }
}
