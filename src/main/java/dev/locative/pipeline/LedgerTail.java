package dev.locative.pipeline;

import dev.locative.data.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads a ledger's complete lines from a place on, superseded ones too, while another thread or
/// process may write it. Memory: the longest line. Not thread-safe.
public final class LedgerTail implements Closeable {
    private final Path dir;
    private int segment;
    private @Nullable Lines lines;

    /// Between two lines.
    ///
    /// @param segment the ledger file's number, from 1
    /// @param offset in it, in bytes
    public record Place(int segment, long offset) {
        public static final Place START = new Place(1, 0);
    }

    /// Where a line lies.
    ///
    /// @param length in bytes, line feed included
    public record Line(int segment, long offset, int length) {
        /// After the line.
        public Place end() {
            return new Place(segment, offset + length);
        }
    }

    /// @param dir the run directory
    public LedgerTail(Path dir, Place from) throws IOException {
        this.dir = dir;
        segment = from.segment;
        open(from.offset);
    }

    /// Moves to the next line; false when no complete line is left for now. What is written later
    /// is found when it is called again.
    public boolean next() throws IOException {
        while (true) {
            // a file that has a successor is complete: asked before its end is looked for
            boolean last = !Files.exists(Segments.file(dir, segment + 1));
            if (lines == null) {
                open(0);
            }
            if (lines != null && lines.next()) {
                return true;
            }
            if (last) {
                return false;
            }
            close();
            segment++;
        }
    }

    /// The line that [#next()] moved to.
    public Line line() {
        Lines now = moved();
        return new Line(segment, now.end() - now.length(), now.length());
    }

    /// What the line says.
    ///
    /// @throws IOException when it is no outcome; the message names file and byte offset
    public Outcome outcome() throws IOException {
        Lines now = moved();
        try {
            return OutcomeJson.read(now.bytes(), now.start(), now.length());
        } catch (IOException e) {
            throw LedgerScan.broken(Segments.file(dir, segment), now, e);
        }
    }

    /// One line, read on its own.
    ///
    /// @throws IOException when there is no such line any more
    public static Outcome read(Path dir, Line line) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(line.length);
        try (FileChannel channel = FileChannel.open(Segments.file(dir, line.segment))) {
            fill(channel, bytes, line.offset);
        }
        return OutcomeJson.read(bytes.array(), 0, bytes.position());
    }

    static void fill(FileChannel channel, ByteBuffer into, long from) throws IOException {
        long at = from;
        while (into.hasRemaining()) {
            int read = channel.read(into, at);
            if (read < 0) {
                return;
            }
            at += read;
        }
    }

    private void open(long offset) throws IOException {
        Path file = Segments.file(dir, segment);
        lines = Files.exists(file) ? new Lines(file, offset) : null;
    }

    private Lines moved() {
        if (lines == null) {
            throw new IllegalStateException("not at a line");
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }
}
