package dev.locative.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Writes a ledger's lines and their marks through buffers, the marks never before their lines.
/// After a write failed, nothing more is written. Not thread-safe.
final class Appender implements AutoCloseable {
    private static final int BUFFER_BYTES = 256 << 10;
    private static final long AT_ONCE_AFTER = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path dir;
    private final long segmentBytes;
    private final Opener opener;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(BUFFER_BYTES);
    private final ByteArrayOutputStream marks = new ByteArrayOutputStream();
    private final OutputStream index;
    private OutputStream out;
    private int segment;
    private long written;
    private long flushedAt = System.nanoTime() - AT_ONCE_AFTER;
    private @Nullable IOException broken;

    /// How the ledger's files are opened for appending.
    interface Opener {
        OutputStream append(Path file) throws IOException;
    }

    /// @param segment the segment to go on with
    /// @param written its length
    /// @param segmentBytes how long a segment may become
    Appender(Path dir, int segment, long written, long segmentBytes, Opener opener)
            throws IOException {
        this.dir = dir;
        this.segment = segment;
        this.written = written;
        this.segmentBytes = segmentBytes;
        this.opener = opener;
        out = opener.append(Segments.file(dir, segment));
        index = opener.append(dir.resolve(Mark.FILE));
    }

    /// Adds a line with the mark that speaks of it.
    Mark line(Mark.Kind kind, TextHash id, byte[] line) {
        requireSound();
        long end = written + lines.size();
        if (end > 0 && end + line.length > segmentBytes) {
            roll();
            end = 0;
        }
        Mark mark = new Mark(kind, id, segment, end + line.length);
        lines.writeBytes(line);
        mark(mark);
        return mark;
    }

    /// Adds a mark alone.
    void mark(Mark mark) {
        requireSound();
        ByteBuffer bytes = ByteBuffer.allocate(Mark.BYTES);
        mark.put(bytes);
        marks.writeBytes(bytes.array());
    }

    /// Flushes when the buffer is full, or when nothing was written for 50 ms.
    void flushIfDue() {
        if (lines.size() >= BUFFER_BYTES || System.nanoTime() - flushedAt > AT_ONCE_AFTER) {
            flush();
        }
    }

    void flush() {
        requireSound();
        try {
            int length = lines.size();
            lines.writeTo(out);
            lines.reset();
            written += length;
            marks.writeTo(index);
            marks.reset();
            flushedAt = System.nanoTime();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Whether something waits that could be flushed.
    boolean dirty() {
        return broken == null && lines.size() + marks.size() > 0;
    }

    @Override
    public void close() {
        try (OutputStream _ = out;
                OutputStream _ = index) {
            if (broken == null) {
                flush();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void roll() {
        flush();
        try {
            out.close();
            out = opener.append(Segments.file(dir, ++segment));
            written = 0;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void requireSound() {
        if (broken != null) {
            throw failed(broken);
        }
    }

    private UncheckedIOException failed(IOException e) {
        broken = e;
        return new UncheckedIOException(
                "cannot write %s: %s; what it holds is intact. Make room or mend the disk, then run the same command again: it resumes"
                        .formatted(Segments.file(dir, segment), e.getMessage()),
                e);
    }
}
