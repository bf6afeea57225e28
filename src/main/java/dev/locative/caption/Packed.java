package dev.locative.caption;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/// Files packed with gzip or Zstandard, told by their names.
final class Packed {
    private Packed() {}

    static boolean is(Path file) {
        String name = file.toString();
        return name.endsWith(".gz") || name.endsWith(".zst");
    }

    /// A plain copy among the temporary files. A torn last frame costs what stands in it only.
    static Path unpack(Path file) throws IOException {
        Path plain = Files.createTempFile("replies", ".jsonl");
        plain.toFile().deleteOnExit();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                InputStream unpacked =
                        file.toString().endsWith(".gz")
                                ? new GZIPInputStream(in)
                                : new ZstdInputStream(in).setContinuous(true)) {
            Files.copy(unpacked, plain, StandardCopyOption.REPLACE_EXISTING);
        }
        return plain;
    }
}
