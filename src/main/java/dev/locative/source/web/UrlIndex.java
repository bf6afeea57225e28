package dev.locative.source.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    private final FileChannel in;
    private final FileChannel out;

    /// Where the first line begins that was not read yet.
    private long read;

    UrlIndex(Path dir) throws IOException {
        Path file = dir.resolve(FILE);
        out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        in = FileChannel.open(file, StandardOpenOption.READ);
        catchUp();
    }

    synchronized @Nullable UrlEntry get(String url) throws IOException {
        catchUp();
        return entries.get(Sha256.of(url));
    }

    synchronized void put(String url, UrlEntry entry) throws IOException {
        ByteBuffer line = ByteBuffer.wrap(new UrlLine(url, entry).bytes());
        while (line.hasRemaining()) {
            out.write(line);
        }
        catchUp();
    }

    private void catchUp() throws IOException {
        ByteBuffer buffer = null;
        while (in.size() > read) {
            if (buffer == null) {
                buffer = ByteBuffer.allocate((int) Math.min(STEP, in.size() - read));
            }
            int n = in.read(buffer.clear(), read);
            int end = n < 0 ? 0 : take(buffer.array(), n);
            if (end == 0 && n == buffer.capacity() && n < in.size() - read) {
                buffer = ByteBuffer.allocate(Math.multiplyExact(2, n));
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
            out.force(false);
        }
    }
}
