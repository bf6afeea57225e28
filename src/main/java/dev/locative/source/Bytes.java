package dev.locative.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// A file's content, unpacked when it is gzip or zstd by its first bytes, whatever its name.
///
/// @param content the unpacked bytes
/// @param onDisk counts the bytes taken from the file itself
/// @param packing `gzip`, `zstd` or empty
record Bytes(InputStream content, Counted onDisk, String packing) implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    static Bytes open(Path file) throws IOException {
        var counted = new Counted(Files.newInputStream(file));
        try {
            var raw = new BufferedInputStream(counted, BUFFER);
            raw.mark(4);
            byte[] magic = raw.readNBytes(4);
            raw.reset();
            if (starts(magic, 0x1f, 0x8b)) {
                return new Bytes(gunzipped(raw), counted, "gzip");
            }
            if (starts(magic, 0x28, 0xb5, 0x2f, 0xfd)) {
                return new Bytes(new ZstdInputStream(raw), counted, "zstd");
            }
            return new Bytes(raw, counted, "");
        } catch (IOException | RuntimeException e) {
            counted.close();
            throw e;
        }
    }

    /// A header that breaks off is told like any later break: by the first read.
    private static InputStream gunzipped(InputStream raw) {
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (IOException e) {
            return new FilterInputStream(raw) {
                @Override
                public int read(byte[] to, int from, int length) throws IOException {
                    throw e;
                }
            };
        }
    }

    static boolean starts(byte[] data, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= data.length || (data[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /// Counts what is read.
    static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = in.read(to, from, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
