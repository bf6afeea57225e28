package dev.locative.model;

import dev.locative.net.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Holds a folder for one pull at a time, among threads and processes. A process that is killed
/// lets go.
final class FolderLock implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @param waiting run once when another holds it
    static FolderLock take(Path folder, Pause pause, Runnable waiting) throws InterruptedException {
        Path file = folder.resolve(".lock");
        boolean told = false;
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                while (tried(channel) == null) {
                    if (!told) {
                        waiting.run();
                        told = true;
                    }
                    pause.await(LOOK_AGAIN);
                }
                return new FolderLock(channel);
            } catch (InterruptedException | IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock: " + e.getMessage(), e);
        }
    }
}
