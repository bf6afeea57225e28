package dev.locative.pipeline;

import dev.locative.data.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// A run on disk, held by this process alone: `run.json`, the ledger, `rejected.jsonl` and, once it
/// is finished, `summary.json` (`docs/formats.md`).
public final class RunDirectory implements AutoCloseable {
    private static final String MANIFEST = "run.json";
    private static final String SUMMARY = "summary.json";
    private static final DirectoryLock.Marker<RunManifest> MARKER =
            new DirectoryLock.Marker<>(MANIFEST, RunManifest.class, RunManifest::differences);

    private final Path dir;
    private final DirectoryLock lock;
    private final SegmentedLedger ledger;
    private final RejectedLog rejected;

    private RunDirectory(
            Path dir, DirectoryLock lock, SegmentedLedger ledger, RejectedLog rejected) {
        this.dir = dir;
        this.lock = lock;
        this.ledger = ledger;
        this.rejected = rejected;
    }

    /// Begins a run, or resumes it.
    ///
    /// @throws IllegalArgumentException when the directory holds something else, is in use by
    ///   another process, or holds a run with another manifest; the message names each difference
    public static RunDirectory open(Path dir, RunManifest manifest) {
        return DirectoryLock.take(
                dir,
                MARKER,
                manifest,
                lock ->
                        new RunDirectory(
                                dir,
                                lock,
                                SegmentedLedger.open(dir),
                                new RejectedLog(dir.resolve("rejected.jsonl"))));
    }

    /// The manifest of a run, in use or not.
    ///
    /// @throws IllegalArgumentException when there is no run
    public static RunManifest manifest(Path dir) {
        Path file = dir.resolve(MANIFEST);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    dir + " is no run directory: it holds no run.json; `synthesize` makes one");
        }
        return JsonFile.read(file, RunManifest.class);
    }

    /// The last outcome of each sample of a run, in use or not; the caller closes the stream.
    public static Stream<Outcome> outcomes(Path dir) {
        manifest(dir);
        return new LedgerReader(dir).outcomes();
    }

    /// The summary of a run; empty until it is finished.
    public static Optional<Summary> summary(Path dir) {
        Path file = dir.resolve(SUMMARY);
        return Files.exists(file)
                ? Optional.of(JsonFile.read(file, Summary.class))
                : Optional.empty();
    }

    public Path dir() {
        return dir;
    }

    public SegmentedLedger ledger() {
        return ledger;
    }

    void reject(Entry.Rejected entry) {
        rejected.add(entry);
    }

    public void finish(Summary summary) {
        JsonFile.write(dir.resolve(SUMMARY), summary);
    }

    /// Takes the summary away while outcomes are added, so that none stands beside others.
    public void unfinish() {
        try {
            Files.deleteIfExists(dir.resolve(SUMMARY));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the old summary in " + dir, e);
        }
    }

    @Override
    public void close() {
        try (lock;
                rejected) {
            ledger.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the run directory " + dir, e);
        }
    }
}
