package dev.locative.source.web;

import dev.locative.data.Sha256;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Files named by the SHA-256 of what they hold, in `content/ab/abcd...`. A file's time is that of
/// its last use, by which the oldest go when there are too many bytes. Thread-safe; processes may
/// share the directory.
final class ContentFiles {
    /// How far below its limit the cache is emptied, as a divisor of the limit.
    private static final int ROOM = 10;

    private static final AtomicLong PARTS = new AtomicLong();

    private final Path dir;
    private final long limit;
    private final InstantSource clock;

    /// Bytes at the last look, and those added here since.
    private long known;

    private long added;
    private boolean looked;

    private record Aged(Path file, long bytes, FileTime used) {}

    ContentFiles(Path cache, long limit, InstantSource clock) throws IOException {
        dir = cache.resolve("content");
        this.limit = limit;
        this.clock = clock;
        Files.createDirectories(dir);
    }

    /// @return null when the file is gone, or does not hold what its name says
    byte @Nullable [] read(Sha256 name) throws IOException {
        Path file = file(name);
        try {
            byte[] content = Files.readAllBytes(file);
            if (Sha256.of(content).equals(name)) {
                use(file);
                return content;
            }
            Files.deleteIfExists(file);
            return null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    Sha256 write(byte[] content) throws IOException {
        Sha256 name = Sha256.of(content);
        Path file = file(name);
        Files.createDirectories(file.getParent());
        if (Files.exists(file) && Files.size(file) == content.length) {
            use(file);
            return name;
        }
        Path part = part(file);
        Files.write(part, content, StandardOpenOption.CREATE_NEW);
        use(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        added(content.length);
        return name;
    }

    private Path file(Sha256 name) {
        String hex = name.hex();
        return dir.resolve(hex.substring(0, 2)).resolve(hex);
    }

    /// Beside the file, and no other writer's.
    private static Path part(Path file) {
        return file.resolveSibling(
                "part-%d-%d-%x"
                        .formatted(
                                ProcessHandle.current().pid(),
                                PARTS.incrementAndGet(),
                                System.nanoTime()));
    }

    private void use(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    /// Looks again after a twentieth of the limit, since other processes add too.
    private synchronized void added(long bytes) throws IOException {
        added += bytes;
        if (!looked || known + added > limit || added > limit / 20) {
            shrink();
        }
    }

    private void shrink() throws IOException {
        List<Aged> files = files();
        known = files.stream().mapToLong(Aged::bytes).sum();
        added = 0;
        looked = true;
        if (known <= limit) {
            return;
        }
        files.sort(Comparator.comparing(Aged::used));
        for (Aged file : files) {
            if (known <= limit - limit / ROOM) {
                return;
            }
            Files.deleteIfExists(file.file());
            known -= file.bytes();
        }
    }

    /// All files, also those that a killed process left half written.
    private List<Aged> files() throws IOException {
        List<Aged> files = new ArrayList<>();
        Files.walkFileTree(
                dir,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        files.add(new Aged(file, attributes.size(), attributes.lastModifiedTime()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e)
                            throws IOException {
                        if (e instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw e;
                    }
                });
        return files;
    }
}
