package dev.locative.model;

import dev.locative.data.Sha256;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What the tests of downloads share: a small file, pauses that are noted instead of waited for,
/// what is told.
final class Fetching implements AutoCloseable {
    static final int SIZE = 300_000;

    final byte[] content = new byte[SIZE];
    final List<Duration> pauses = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<PullEvent.Progress> progress = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private long free = Long.MAX_VALUE;
    private long arrived;
    private Duration silence = Duration.ofSeconds(20);

    Fetching() {
        new Random(7).nextBytes(content);
    }

    Fetching free(long bytes) {
        free = bytes;
        return this;
    }

    Fetching silence(Duration longest) {
        silence = longest;
        return this;
    }

    String sha256() {
        return Sha256.of(content).hex();
    }

    Download.Fetched run(Wanted wanted) {
        Download download =
                new Download(
                        client,
                        pauses::add,
                        new Patience(4, silence, Duration.ofMinutes(5)),
                        _ -> free,
                        System::nanoTime,
                        this::take);
        synchronized (this) {
            arrived = 0;
        }
        try {
            return download.run(wanted);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts", e);
        }
    }

    private synchronized void take(PullEvent event) {
        switch (event) {
            case PullEvent.Note(String text) -> notes.add(text);
            case PullEvent.Progress one -> {
                progress.add(one);
                arrived = one.bytes();
                notifyAll();
            }
        }
    }

    /// The file up to the byte of that number. The connection breaks when these have arrived: the
    /// client may lose what comes together with a break.
    FileServer.Answer upTo(byte[] content, String etag, int end) {
        return (asked, out) -> {
            FileServer.upTo(content, etag, end).to(asked, out);
            out.flush();
            await(end);
        };
    }

    private synchronized void await(int end) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try {
            while (arrived < end && System.nanoTime() < patience) {
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Wanted wanted(URI url, Path to, long size, @Nullable String sha256) {
        return wanted(url, to, size, sha256, null);
    }

    static Wanted wanted(
            URI url, Path to, long size, @Nullable String sha256, @Nullable Token token) {
        return new Wanted(
                url, "toy", "toy.bin", to, size, sha256, token, "accept its licence", "look it up");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
