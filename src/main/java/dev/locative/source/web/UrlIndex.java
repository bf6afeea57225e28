package dev.locative.source.web;

import dev.locative.data.Sha256;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is remembered of URLs, in a file that only grows: the last whole line of a URL counts.
/// Lines are appended by one write each, so processes may share the file; what the others write is
/// seen at once. Thread-safe.
final class UrlIndex implements AutoCloseable {
    static final String FILE = "urls.log";
    private static final int STEP = 1 << 20;

    private final Map<Sha256, UrlEntry> entries = new HashMap<>();

    /// No channels: interrupting one thread that uses a channel closes it for all.
    private final RandomAccessFile in;

    private final FileOutputStream out;

    /// Where the first line begins that was not read yet.
    private long read;

    UrlIndex(Path dir) throws IOException {
        Path file = dir.resolve(FILE);
        out = new FileOutputStream(file.toFile(), true);
        in = new RandomAccessFile(file.toFile(), "r");
        catchUp();
    }

    synchronized @Nullable UrlEntry get(String url) throws IOException {
        catchUp();
        return entries.get(Sha256.of(url));
    }

    synchronized void put(String url, UrlEntry entry) throws IOException {
        out.write(new UrlLine(url, entry).bytes());
        catchUp();
    }

    private void catchUp() throws IOException {
        byte[] bytes = null;
        for (long left = in.length() - read; left > 0; left = in.length() - read) {
            if (bytes == null) {
                bytes = new byte[(int) Math.min(STEP, left)];
            }
            in.seek(read);
            int n = in.read(bytes);
            int end = take(bytes, n);
            if (end == 0 && n == bytes.length && n < left) {
                bytes = new byte[Math.multiplyExact(2, n)];
            } else if (end == 0) {
                return;
            }
            read += end;
        }
    }

    /// @return how many bytes the whole lines have
    private int take(byte[] bytes, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                UrlLine line = UrlLine.parse(bytes, from, i);
                if (line != null) {
                    entries.put(Sha256.of(line.url()), line.entry());
                }
                from = i + 1;
            }
        }
        return from;
    }

    @Override
    public void close() throws IOException {
        try (in;
                out) {
            out.getFD().sync();
        }
    }
}
