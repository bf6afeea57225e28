package dev.locative.app.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.pipeline.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Work that does what the test says: a run waits at work until it is told how to end, or is
/// stopped.
final class PlayedWork implements Work {
    /// How a run ends.
    interface Ending {
        /// @param dir the run's, made
        /// @return the problem
        @Nullable String of(Path dir) throws IOException;
    }

    /// It comes to its end and leaves what a finished run has.
    static final Ending DONE =
            dir -> {
                Files.createFile(dir.resolve("done"));
                return null;
            };

    final List<String> begun = new CopyOnWriteArrayList<>();
    final List<Optional<Path>> uploads = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Ending> endings = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> beginnings = new LinkedBlockingQueue<>();

    /// The next run at work ends so.
    void end(Ending how) {
        endings.add(how);
    }

    /// Waits until the next run is at work; its name.
    String atWork() throws InterruptedException {
        String name = beginnings.poll(20, TimeUnit.SECONDS);
        if (name == null) {
            throw new AssertionError("no run is at work");
        }
        return name;
    }

    @Override
    public @Nullable String perform(
            LiveRun run, JsonNode settings, Path dir, @Nullable Path upload) {
        begun.add(dir.getFileName().toString());
        uploads.add(Optional.ofNullable(upload));
        try {
            Files.createDirectories(dir);
            Files.deleteIfExists(dir.resolve("done"));
            Files.writeString(dir.resolve("run.json"), "2026-01-01T00:00:00Z");
            beginnings.add(dir.getFileName().toString());
            while (!run.stopping()) {
                Ending how = endings.poll(1, TimeUnit.MILLISECONDS);
                if (how != null) {
                    return how.of(dir);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<String> begun(Path dir) {
        Path file = dir.resolve("run.json");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String time = Files.readString(file);
            if (!time.startsWith("20")) {
                throw new UncheckedIOException(file + " is damaged", new IOException("damaged"));
            }
            return Optional.of(time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Summary> summary(Path dir) {
        if (Files.exists(dir.resolve("broken"))) {
            throw new UncheckedIOException(dir + "/summary.json, line 1: torn", new IOException());
        }
        return Optional.empty();
    }

    @Override
    public boolean finished(Path dir) {
        return Files.exists(dir.resolve("done"));
    }
}
