package dev.locative.eval.run;

import dev.locative.pipeline.DirectoryLock;
import dev.locative.pipeline.JsonFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A benchmark's run on disk, held by this process alone: `run.json`, `replies.jsonl` and what is
/// made of them (`docs/formats.md`).
public final class EvalDirectory implements AutoCloseable {
    private static final String MANIFEST = "run.json";
    private static final DirectoryLock.Marker<EvalManifest> MARKER =
            new DirectoryLock.Marker<>(MANIFEST, EvalManifest.class, EvalManifest::differences);
    static final String REPLIES = "replies.jsonl";

    private final Path dir;
    private final DirectoryLock lock;
    private final ReplyBook book;

    private EvalDirectory(Path dir, DirectoryLock lock, ReplyBook book) {
        this.dir = dir;
        this.lock = lock;
        this.book = book;
    }

    /// Begins a run, or resumes it.
    ///
    /// @param atOnce see [ReplyBook#open]
    /// @throws IllegalArgumentException when the directory holds something else, is in use, or
    ///   holds a run with another manifest; the message names each difference
    public static EvalDirectory open(Path dir, EvalManifest manifest, boolean atOnce) {
        return DirectoryLock.take(
                dir,
                MARKER,
                manifest,
                lock -> new EvalDirectory(dir, lock, ReplyBook.open(dir.resolve(REPLIES), atOnce)));
    }

    /// The manifest of a run, in use or not.
    ///
    /// @throws IllegalArgumentException when there is no run
    public static EvalManifest manifest(Path dir) {
        Path file = dir.resolve(MANIFEST);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    dir + " is no benchmark's run: it holds no run.json; `eval` makes one");
        }
        return JsonFile.read(file, EvalManifest.class);
    }

    /// Whether a benchmark's run is in this folder.
    public static boolean holdsRun(Path dir) {
        return Files.isRegularFile(dir.resolve(MANIFEST));
    }

    public Path dir() {
        return dir;
    }

    public ReplyBook book() {
        return book;
    }

    @Override
    public void close() {
        try (lock) {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the run directory " + dir, e);
        }
    }
}
