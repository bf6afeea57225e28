package dev.locative.app;

import dev.locative.data.Sha256;
import java.nio.file.Path;

/// What tells one model file from another.
final class FileDigest {
    private FileDigest() {}

    /// sha256 of the whole file, hex; a gigabyte takes about a second.
    ///
    /// @throws UncheckedIOException when it cannot be read
    static String sha256(Path file) {
        return Sha256.of(file).hex();
    }
}
