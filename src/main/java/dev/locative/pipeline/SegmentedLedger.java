package dev.locative.pipeline;

import dev.locative.data.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A ledger in files: `ledger-00001.jsonl` and so on hold the outcomes, `index.bin` what is needed
/// to resume without reading them (`docs/formats.md`). Thread-safe; one process at a time may open
/// it.
///
/// When the process is killed, what it holds in its buffers is lost: an outcome reaches the file at
/// once when none was written in the last 50 ms, else within 100 ms or with 256 KB of others.
public final class SegmentedLedger implements Ledger {
    private static final long SEGMENT_BYTES = 512L << 20;
    private static final int BUFFER_BYTES = 256 << 10;
    private static final long AT_ONCE_AFTER = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long FLUSH_EVERY_MS = 50;

    private final Path dir;
    private final long segmentBytes;
    private final Opener opener;
    private final IdTable table;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * BUFFER_BYTES);
    private final ByteArrayOutputStream marks = new ByteArrayOutputStream(BUFFER_BYTES);
    private final ScheduledExecutorService flusher;
    private OutputStream out;
    private OutputStream index;
    private int segment;
    private long written;
    private long flushedAt;
    private @Nullable IOException broken;
    private boolean closed;

    /// How the ledger's files are opened for appending.
    interface Opener {
        OutputStream append(Path file) throws IOException;
    }

    /// Opens the ledger of a run directory, or begins one. A torn last line is cut off, an index
    /// that is missing, short or torn is completed from the lines.
    ///
    /// @throws UncheckedIOException when a line is no outcome, or a file cannot be read or written
    public static SegmentedLedger open(Path dir) {
        return open(dir, SEGMENT_BYTES, file -> new FileOutputStream(file.toFile(), true));
    }

    static SegmentedLedger open(Path dir, long segmentBytes, Opener opener) {
        try {
            return new SegmentedLedger(dir, segmentBytes, opener);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the ledger in " + dir + ": " + e, e);
        }
    }

    private SegmentedLedger(Path dir, long segmentBytes, Opener opener) throws IOException {
        this.dir = dir;
        this.segmentBytes = segmentBytes;
        this.opener = opener;
        Path indexFile = dir.resolve(Mark.FILE);
        long known = Files.exists(indexFile) ? Files.size(indexFile) / Mark.BYTES : 0;
        table = new IdTable((int) Math.min(known / 2, 1 << 27));
        LedgerScan scan =
                LedgerScan.of(
                        dir,
                        this::note,
                        mark -> {
                            note(mark);
                            mark(mark);
                        });
        cut(indexFile, scan.sound());
        for (int i = 1; i <= scan.segment(); i++) {
            mend(i);
        }
        segment = Math.max(scan.segment(), 1);
        written = scan.end();
        out = opener.append(Segments.file(dir, segment));
        index = opener.append(indexFile);
        flush();
        flusher =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("ledger-flush").factory());
        flusher.scheduleWithFixedDelay(
                this::flushOld, FLUSH_EVERY_MS, FLUSH_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized Standing standing(String id) {
        return Standing.values()[table.get(IdHash.of(id))];
    }

    /// How many samples have any record here.
    public synchronized int size() {
        return table.size();
    }

    /// How many samples are in a standing, in total.
    public synchronized int count(Standing standing) {
        return table.count(standing.ordinal());
    }

    @Override
    public void start(String id) {
        Mark mark = new Mark(Mark.Kind.STARTED, IdHash.of(id), 0, 0);
        synchronized (this) {
            requireSound();
            note(mark);
            mark(mark);
            flushIfDue();
        }
    }

    @Override
    public void append(Outcome outcome) {
        byte[] line = OutcomeJson.line(outcome);
        IdHash id = IdHash.of(outcome.sample().id());
        Mark.Kind kind =
                switch (outcome) {
                    case Outcome.Answered _ -> Mark.Kind.ANSWERED;
                    case Outcome.Refused _ -> Mark.Kind.REFUSED;
                    case Outcome.Failed _ -> Mark.Kind.FAILED;
                };
        synchronized (this) {
            requireSound();
            if (table.get(id) == Standing.DONE.ordinal()) {
                throw new IllegalStateException(
                        "sample " + outcome.sample().id() + " has a final outcome already");
            }
            long end = written + lines.size();
            if (end > 0 && end + line.length > segmentBytes) {
                roll();
                end = 0;
            }
            lines.writeBytes(line);
            Mark mark = new Mark(kind, id, segment, end + line.length);
            note(mark);
            mark(mark);
            flushIfDue();
        }
    }

    /// The last outcome of each sample, those just appended included; the caller closes the stream.
    public Stream<Outcome> outcomes() {
        synchronized (this) {
            flush();
        }
        return new LedgerReader(dir).outcomes();
    }

    /// Writes what is buffered, unless an earlier write failed.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        flusher.shutdown();
        try (OutputStream _ = out;
                OutputStream _ = index) {
            if (broken == null) {
                flush();
            }
        } catch (IOException e) {
            throw failed(e);
        } finally {
            closed = true;
        }
    }

    private void note(Mark mark) {
        Standing standing =
                switch (mark.kind()) {
                    case STARTED -> Standing.STARTED;
                    case FAILED -> Standing.FAILED;
                    case ANSWERED, REFUSED -> Standing.DONE;
                };
        int before = table.put(mark.id(), standing.ordinal());
        if (before == Standing.DONE.ordinal()) {
            table.put(mark.id(), before);
        }
    }

    private void mark(Mark mark) {
        ByteBuffer bytes = ByteBuffer.allocate(Mark.BYTES);
        mark.put(bytes);
        marks.writeBytes(bytes.array());
    }

    private void flushIfDue() {
        if (lines.size() >= BUFFER_BYTES || System.nanoTime() - flushedAt > AT_ONCE_AFTER) {
            flush();
        }
    }

    private synchronized void flushOld() {
        if (broken == null && !closed && lines.size() + marks.size() > 0) {
            try {
                flush();
            } catch (UncheckedIOException e) {
                // kept in `broken`: the next append throws it
                flusher.shutdown();
            }
        }
    }

    /// The index follows the lines, so that it never promises what the ledger does not hold.
    private void flush() {
        try {
            int length = lines.size();
            lines.writeTo(out);
            lines.reset();
            written += length;
            marks.writeTo(index);
            marks.reset();
            flushedAt = System.nanoTime();
        } catch (IOException e) {
            broken = e;
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
            broken = e;
            throw failed(e);
        }
    }

    private void requireSound() {
        if (broken != null) {
            throw failed(broken);
        }
        if (closed) {
            throw new IllegalStateException("the ledger in " + dir + " is closed");
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(
                "cannot write %s: %s; what it holds is intact. Make room or mend the disk, then run the same command again: it resumes"
                        .formatted(Segments.file(dir, segment), e.getMessage()),
                e);
    }

    /// Cuts a torn last line off.
    private void mend(int number) throws IOException {
        Path file = Segments.file(dir, number);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = channel.size();
            ByteBuffer block = ByteBuffer.allocate(1 << 16);
            while (end > 0) {
                long from = Math.max(0, end - block.capacity());
                block.clear().limit((int) (end - from));
                channel.read(block, from);
                int at = (int) (end - from);
                while (at > 0 && block.get(at - 1) != '\n') {
                    at--;
                }
                end = from + at;
                if (at > 0) {
                    break;
                }
            }
            if (end < channel.size()) {
                cut(file, end);
            }
        }
    }

    private static void cut(Path file, long length) throws IOException {
        if (Files.exists(file) && Files.size(file) > length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
        }
    }
}
