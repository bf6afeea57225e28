package dev.locative.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all: beside it first, as `FILE.part`; its folder is made where
/// there is none.
public final class WholeFile {
    /// What the file is to hold.
    @FunctionalInterface
    public interface Filling {
        void write(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /// @throws UncheckedIOException when it cannot be written; what stood there stays
    public static void write(Path file, Filling filling) {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(half), 1 << 16)) {
                filling.write(out);
            }
            Files.move(
                    half,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /// The same of a text.
    public static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
