package dev.locative.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// Reads what a ledger holds without reading its lines: the index as far as it is sound and agrees
/// with the segments, then the lines that it does not cover.
final class LedgerScan {
    private final Path dir;
    private final int segments;
    private long sound;
    private int segment;
    private long end;
    private long size;

    private LedgerScan(Path dir) {
        this.dir = dir;
        segments = Segments.last(dir);
    }

    /// @param indexed told every sound record of the index, in order
    /// @param unindexed told every outcome that only the ledger holds, in order
    /// @throws UncheckedIOException when a complete line is no outcome, or a file cannot be read
    static LedgerScan of(Path dir, Consumer<Mark> indexed, Consumer<Mark> unindexed) {
        LedgerScan scan = new LedgerScan(dir);
        try {
            scan.index(indexed);
            scan.tails(unindexed);
            return scan;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the ledger in " + dir + ": " + e.getMessage(), e);
        }
    }

    /// How many bytes of `index.bin` are sound.
    long sound() {
        return sound;
    }

    /// The last segment, 0 when the ledger is empty.
    int segment() {
        return segment;
    }

    /// Offset after the last complete line of the last segment.
    long end() {
        return end;
    }

    private void index(Consumer<Mark> told) throws IOException {
        Path file = dir.resolve(Mark.FILE);
        if (!Files.exists(file)) {
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.remaining() >= Mark.BYTES) {
                    Mark mark = Mark.take(buffer);
                    if (mark == null || !agrees(mark)) {
                        requireLineEnd();
                        return;
                    }
                    sound += Mark.BYTES;
                    told.accept(mark);
                }
                buffer.compact();
            }
        }
        requireLineEnd();
    }

    /// Whether the mark's line can lie where it says, after all lines before it.
    private boolean agrees(Mark mark) throws IOException {
        if (mark.kind() == Mark.Kind.STARTED) {
            return true;
        }
        if (mark.segment() != segment) {
            if (mark.segment() != segment + 1 || mark.segment() > segments || end != size) {
                return false;
            }
            size = Segments.length(dir, mark.segment());
            segment = mark.segment();
            end = 0;
        }
        if (mark.end() <= end || mark.end() > size) {
            return false;
        }
        end = mark.end();
        return true;
    }

    private void requireLineEnd() throws IOException {
        if (end == 0) {
            return;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        try (FileChannel channel = FileChannel.open(Segments.file(dir, segment))) {
            channel.read(last, end - 1);
        }
        if (last.get(0) != '\n') {
            throw new IOException(
                    "%s does not belong to %s (no line ends at byte %d); delete the index, it is made anew"
                            .formatted(dir.resolve(Mark.FILE), Segments.file(dir, segment), end));
        }
    }

    private void tails(Consumer<Mark> told) throws IOException {
        for (int number = Math.max(segment, 1); number <= segments; number++) {
            end = number == segment ? end : 0;
            segment = number;
            try (Lines lines = new Lines(Segments.file(dir, number), end)) {
                while (lines.next()) {
                    told.accept(mark(lines));
                    end = lines.end();
                }
            }
        }
    }

    private Mark mark(Lines lines) throws IOException {
        try {
            OutcomeParser.Head head =
                    OutcomeParser.head(lines.bytes(), lines.start(), lines.length());
            Mark.Kind kind =
                    switch (head.outcome()) {
                        case "answered" -> Mark.Kind.ANSWERED;
                        case "refused" -> Mark.Kind.REFUSED;
                        case "failed" -> Mark.Kind.FAILED;
                        default -> throw new IOException("outcome \"" + head.outcome() + "\"");
                    };
            return new Mark(kind, TextHash.of(head.id()), segment, lines.end());
        } catch (IOException e) {
            throw broken(Segments.file(dir, segment), lines, e);
        }
    }

    static IOException broken(Path file, Lines lines, IOException why) {
        return new IOException(
                "%s, byte offset %d: this line is no outcome (%s); delete it and its sample is done again"
                        .formatted(file, lines.end() - lines.length(), firstLine(why)),
                why);
    }

    private static String firstLine(IOException why) {
        return String.valueOf(why.getMessage()).lines().findFirst().orElse("");
    }
}
