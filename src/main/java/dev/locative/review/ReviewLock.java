package dev.locative.review;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// One at a time at a review's folder, among threads and processes; others wait. A process that is
/// killed lets go.
final class ReviewLock {
    private static final String FILE = "lock";

    /// A file lock is the process's: it does not keep its threads apart.
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private ReviewLock() {}

    /// What is done alone.
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /// @param dir made where there is none
    static <T> T holding(Path dir, Work<T> work) throws IOException {
        Files.createDirectories(dir);
        ReentrantLock threads = THREADS.computeIfAbsent(dir.toRealPath(), _ -> new ReentrantLock());
        threads.lock();
        try (FileChannel channel =
                        FileChannel.open(
                                dir.resolve(FILE),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            return work.run();
        } finally {
            threads.unlock();
        }
    }
}
