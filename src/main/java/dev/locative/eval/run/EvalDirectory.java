package dev.locative.eval.run;

import dev.locative.pipeline.DirectoryLock;
import dev.locative.pipeline.JsonFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A benchmark's run on disk, held by this process alone: `run.json`, `replies.jsonl` and what is
/// made of them (`docs/formats.md`).
public final class EvalDirectory implements AutoCloseable {
    private static final String MANIFEST = "run.json";
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
        try {
            DirectoryLock.requireFreeOr(dir, MANIFEST);
            Files.createDirectories(dir);
            DirectoryLock lock = DirectoryLock.of(dir);
            try {
                compare(dir, manifest);
                return new EvalDirectory(dir, lock, ReplyBook.open(dir.resolve(REPLIES), atOnce));
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the run directory " + dir + ": " + e, e);
        }
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

    private static void compare(Path dir, EvalManifest manifest) {
        if (!Files.exists(dir.resolve(MANIFEST))) {
            JsonFile.write(dir.resolve(MANIFEST), manifest);
            return;
        }
        List<String> differences = manifest(dir).differences(manifest);
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s was begun with other settings, and one run cannot mix them: %s. Repeat the old settings to resume it, or give another --out"
                            .formatted(dir, String.join("; ", differences)));
        }
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
