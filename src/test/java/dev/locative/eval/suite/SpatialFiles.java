package dev.locative.eval.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Files of VSR and What's Up.
final class SpatialFiles {
    private SpatialFiles() {}

    /// Copies a file to where the published one would be; one that is packed is unpacked.
    static void copy(String name, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = open(name)) {
            Files.copy(name.endsWith(".gz") ? new GZIPInputStream(in) : in, to);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                SpatialFiles.class.getResourceAsStream("spatial/" + name), name);
    }
}
