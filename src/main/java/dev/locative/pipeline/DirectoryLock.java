package dev.locative.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds a directory for this process alone; a kill gives it free.
public final class DirectoryLock implements AutoCloseable {
    /// The file in the directory that is locked.
    public static final String FILE = "lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @param dir exists
    /// @throws IllegalArgumentException when another process holds it
    public static DirectoryLock of(Path dir) throws IOException {
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

    /// Sees that a run can be begun or resumed here.
    ///
    /// @param manifest the file by which a run is known
    /// @throws IllegalArgumentException when the directory is a file, or holds something else
    public static void requireFreeOr(Path dir, String manifest) throws IOException {
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
