package dev.locative.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds a directory for this process alone; a kill gives it free.
public final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "lock";

    /// Locks that this process holds. On POSIX systems closing any channel of a file gives up the
    /// process's locks on it, so a file in here is not opened again.
    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Whether anybody holds the directory at this moment, this process included.
    ///
    /// @throws UncheckedIOException when its lock cannot be looked at
    public static boolean held(Path dir) {
        if (!Files.exists(dir.resolve(FILE))) {
            return false;
        }
        try {
            DirectoryLock mine = tried(dir);
            if (mine != null) {
                mine.close();
            }
            return mine == null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the lock of " + dir + ": " + e, e);
        }
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

    /// Holds any directory, made when it is not there.
    ///
    /// @throws IllegalArgumentException when another process holds it
    public static DirectoryLock hold(Path dir) {
        try {
            Files.createDirectories(dir);
            return of(dir);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + dir + ": " + e, e);
        }
    }

    private static DirectoryLock of(Path dir) throws IOException {
        DirectoryLock lock = tried(dir);
        if (lock == null) {
            throw new IllegalArgumentException(
                    dir + " is in use by another locative; wait for it, or give another --out");
        }
        return lock;
    }

    /// Null when another holds it.
    private static @Nullable DirectoryLock tried(Path dir) throws IOException {
        Path file = dir.toRealPath().resolve(FILE);
        synchronized (HELD) {
            if (HELD.contains(file)) {
                return null;
            }
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    channel.close();
                    return null;
                }
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            HELD.add(file);
            return new DirectoryLock(file, channel);
        }
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

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            HELD.remove(file);
            channel.close();
        }
    }
}
