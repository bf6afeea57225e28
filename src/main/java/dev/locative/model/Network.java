package dev.locative.model;

import dev.locative.net.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/// What downloads need of the world outside.
///
/// @param freeSpace of the disk under a folder that is there, in bytes
record Network(
        HttpClient.Builder client, Pause pause, Patience patience, ToLongFunction<Path> freeSpace) {
    /// A client for one pull.
    record Line(HttpClient client, Download download) implements AutoCloseable {
        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    /// @param environment of which the proxies count
    static Network real(Map<String, String> environment) {
        HttpClient.Builder client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(30))
                        .proxy(new Proxies(environment));
        return new Network(client, Pause.real(), Patience.USUAL, Network::free);
    }

    Line open(Consumer<PullEvent> told) {
        HttpClient opened = client.build();
        return new Line(
                opened, new Download(opened, pause, patience, freeSpace, System::nanoTime, told));
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + folder + ": " + e.getMessage(), e);
        }
    }
}
