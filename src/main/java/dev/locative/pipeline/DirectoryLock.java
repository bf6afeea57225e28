package dev.locative.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds a directory for this process alone; a kill gives it free.
public final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /// By what a run is known.
    ///
    /// @param file the manifest's, in the run's directory
    /// @param differences what forbids to go on with the first manifest's run under the second, in
    ///   words: "option seed: 1 then, 2 now"
    public record Marker<M>(
            String file, Class<M> type, BiFunction<M, M, List<String>> differences) {}

    /// Opens what a run's directory keeps.
    public interface Opening<R> {
        R open(DirectoryLock held) throws IOException;
    }

    /// Takes a directory for a new run, or to go on with the one that is there.
    ///
    /// @param opening holds the lock from now on
    /// @throws IllegalArgumentException when the directory holds something else, is in use by
    ///   another process, or holds a run with another manifest; the message names each difference
    /// @throws UncheckedIOException when it cannot be read or written
    public static <M, R> R take(Path dir, Marker<M> marker, M manifest, Opening<R> opening) {
        try {
            requireFreeOr(dir, marker.file);
            Files.createDirectories(dir);
            DirectoryLock lock = of(dir);
            try {
                mark(dir, marker, manifest);
                return opening.open(lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the run directory " + dir + ": " + e, e);
        }
    }

    private static <M> void mark(Path dir, Marker<M> marker, M manifest) {
        Path file = dir.resolve(marker.file);
        if (!Files.exists(file)) {
            JsonFile.write(file, manifest);
            return;
        }
        List<String> differences =
                marker.differences.apply(JsonFile.read(file, marker.type), manifest);
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s was begun with other settings, and one run cannot mix them: %s. Repeat the old settings to resume it, or give another --out"
                            .formatted(dir, String.join("; ", differences)));
        }
    }

    private static DirectoryLock of(Path dir) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        dir.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IllegalArgumentException(
                    dir + " is in use by another locative; wait for it, or give another --out");
        }
        return new DirectoryLock(channel);
    }

    private static void requireFreeOr(Path dir, String manifest) throws IOException {
        if (!Files.exists(dir) || Files.exists(dir.resolve(manifest))) {
            return;
        }
        if (!Files.isDirectory(dir)) {
            throw new IllegalArgumentException(dir + " is a file; give a directory with --out");
        }
        try (Stream<Path> files = Files.list(dir)) {
            List<String> others =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals(FILE) && !name.equals(manifest + ".part"))
                            .toList();
            if (!others.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s is not empty and no run directory (it holds %s); give another --out"
                                .formatted(dir, others.getFirst()));
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
