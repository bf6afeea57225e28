package dev.locative.app;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that takes another's place as a whole when committed; closed without it leaves no trace.
final class Replacement extends FilterOutputStream {
    private final Path target;
    private final Path part;
    private boolean done;

    Replacement(Path target) throws IOException {
        this(target, part(target));
    }

    private Replacement(Path target, Path part) throws IOException {
        super(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16));
        this.target = target;
        part.toFile().deleteOnExit();
        this.part = part;
    }

    private static Path part(Path target) throws IOException {
        Path whole = target.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        return whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    @Override
    public void write(byte[] data, int from, int length) throws IOException {
        out.write(data, from, length);
    }

    void commit() throws IOException {
        out.close();
        Files.move(
                part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        done = true;
    }

    /// Leaves no file at the target.
    void remove() throws IOException {
        Files.deleteIfExists(target);
    }

    @Override
    public void close() throws IOException {
        if (!done) {
            done = true;
            try {
                out.close();
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
