package dev.locative.pipeline;

import dev.locative.data.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads a ledger's outcomes, the last one of each sample, in the order in which they were written.
/// Memory does not grow with the ledger, only with the number of samples that ever failed. It can
/// be read while another process writes it.
public final class LedgerReader {
    private final Path dir;

    /// @param dir the run directory
    public LedgerReader(Path dir) {
        this.dir = dir;
    }

    /// The outcomes, read lazily; the caller closes the stream.
    ///
    /// @throws UncheckedIOException here and while reading, when a line is no outcome; the message
    ///   names the file and the byte offset
    public Stream<Outcome> outcomes() {
        Cursor cursor = new Cursor(dir, lastOfFailed());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                cursor, Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(cursor::close);
    }

    private record Place(int segment, long end) {}

    /// Where the last outcome lies of every sample that failed at least once.
    private Map<TextHash, Place> lastOfFailed() {
        Map<TextHash, Place> last = new HashMap<>();
        scan(mark -> {
            if (mark.kind() == Mark.Kind.FAILED) {
                last.put(mark.id(), new Place(mark.segment(), mark.end()));
            }
        });
        if (!last.isEmpty()) {
            scan(mark -> {
                if (mark.kind() != Mark.Kind.STARTED) {
                    last.replace(mark.id(), new Place(mark.segment(), mark.end()));
                }
            });
        }
        return last;
    }

    private void scan(Consumer<Mark> told) {
        LedgerScan.of(dir, told, told);
    }

    private static final class Cursor implements Iterator<Outcome> {
        private final Path dir;
        private final Map<TextHash, Place> last;
        private final int segments;
        private int segment;
        private @Nullable Lines lines;
        private @Nullable Outcome next;

        Cursor(Path dir, Map<TextHash, Place> last) {
            this.dir = dir;
            this.last = last;
            segments = Segments.last(dir);
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null) {
                    if (lines != null && lines.next()) {
                        next = current(lines);
                    } else if (segment < segments) {
                        close();
                        lines = new Lines(Segments.file(dir, ++segment), 0);
                    } else {
                        return false;
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }

        @Override
        public Outcome next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Outcome outcome = next;
            next = null;
            return outcome;
        }

        /// The line's outcome, null when a later one superseded it.
        private @Nullable Outcome current(Lines lines) throws IOException {
            try {
                Outcome outcome = OutcomeJson.read(lines.bytes(), lines.start(), lines.length());
                if (last.isEmpty()) {
                    return outcome;
                }
                Place place = last.get(TextHash.of(outcome.sample().id()));
                Place here = new Place(segment, lines.end());
                return place == null || place.equals(here) ? outcome : null;
            } catch (IOException e) {
                throw LedgerScan.broken(Segments.file(dir, segment), lines, e);
            }
        }

        void close() {
            try {
                if (lines != null) {
                    lines.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
