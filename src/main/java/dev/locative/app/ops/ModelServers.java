package dev.locative.app.ops;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/// Whether the servers of language models answer, whatever they say. Asked at most every ten
/// seconds, without a key. Thread-safe.
final class ModelServers {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private final List<URI> servers;
    private final LongSupplier nanos;
    private List<Boolean> known = List.of();
    private long asked;

    /// @param nanos a clock as [System#nanoTime()]
    ModelServers(List<URI> servers, LongSupplier nanos) {
        this.servers = servers;
        this.nanos = nanos;
    }

    /// In the servers' order.
    synchronized List<Boolean> answering() {
        long now = nanos.getAsLong();
        if (!servers.isEmpty() && (known.isEmpty() || now - asked > FRESH)) {
            known = ask();
            asked = now;
        }
        return known;
    }

    private List<Boolean> ask() {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            List<CompletableFuture<Boolean>> answers =
                    servers.stream().map(server -> answers(client, server)).toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private static CompletableFuture<Boolean> answers(HttpClient client, URI server) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server + "/models")).timeout(PATIENCE).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((_, failure) -> failure == null);
    }
}
