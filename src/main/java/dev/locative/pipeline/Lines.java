package dev.locative.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// A file's complete lines, one at a time without copying. What follows the last line feed is not
/// handed out.
final class Lines implements Closeable {
    private final InputStream in;
    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int filled;
    private int length;
    private long end;

    /// @param from offset of a line's first byte
    Lines(Path file, long from) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(from);
        in = Channels.newInputStream(channel);
        end = from;
    }

    /// Moves to the next line; false when no complete line is left.
    boolean next() throws IOException {
        start += length;
        length = 0;
        int scanned = start;
        while (true) {
            for (int at = scanned; at < filled; at++) {
                if (buffer[at] == '\n') {
                    length = at + 1 - start;
                    end += length;
                    return true;
                }
            }
            scanned = filled - start;
            if (!fill()) {
                return false;
            }
        }
    }

    private boolean fill() throws IOException {
        int kept = filled - start;
        if (kept == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        } else {
            System.arraycopy(buffer, start, buffer, 0, kept);
        }
        start = 0;
        filled = kept;
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(read, 0);
        return read > 0;
    }

    byte[] bytes() {
        return buffer;
    }

    /// Where the line begins in `bytes`.
    int start() {
        return start;
    }

    /// The line's bytes, line feed included.
    int length() {
        return length;
    }

    /// Offset in the file after the line's line feed.
    long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
