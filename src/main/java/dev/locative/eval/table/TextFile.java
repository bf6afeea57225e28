package dev.locative.eval.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// A text file, packed by gzip or not. Of a packed one each far cell is unpacked from the file's
/// beginning again, so one with images is better unpacked first.
record TextFile(Path path, boolean packed) {
    static TextFile of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] magic = in.readNBytes(2);
            return new TextFile(
                    path, magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b);
        }
    }

    InputStream open() throws IOException {
        InputStream in = Files.newInputStream(path);
        if (!packed) {
            return in;
        }
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /// The file's name without the ending of its packing.
    String plainName() {
        String name = path.getFileName().toString();
        return packed && name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
