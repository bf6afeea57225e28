package dev.locative.pipeline;

import dev.locative.data.Outcome;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A ledger in files: `ledger-00001.jsonl` and so on hold the outcomes, `index.bin` what is needed
/// to resume without reading them (`docs/formats.md`). Thread-safe; one process at a time may open
/// it.
///
/// When the process is killed, what it holds in its buffers is lost: an outcome reaches the file at
/// once when none was written in the last 50 ms, else within 100 ms or with 256 KB of others.
public final class SegmentedLedger implements Ledger {
    private static final long SEGMENT_BYTES = 512L << 20;
    private static final long FLUSH_EVERY_MS = 50;

    private final Path dir;
    private final IdTable table;
    private final Appender appender;
    private final ScheduledExecutorService flusher;
    private boolean closed;

    /// Opens the ledger of a run directory, or begins one. A torn last line is cut off, an index
    /// that is missing, short or torn is completed from the lines.
    ///
    /// @throws UncheckedIOException when a line is no outcome, or a file cannot be read or written
    public static SegmentedLedger open(Path dir) {
        return open(dir, SEGMENT_BYTES, file -> new FileOutputStream(file.toFile(), true));
    }

    static SegmentedLedger open(Path dir, long segmentBytes, Appender.Opener opener) {
        try {
            return new SegmentedLedger(dir, segmentBytes, opener);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the ledger in " + dir + ": " + e, e);
        }
    }

    private SegmentedLedger(Path dir, long segmentBytes, Appender.Opener opener)
            throws IOException {
        this.dir = dir;
        Path index = dir.resolve(Mark.FILE);
        long known = Files.exists(index) ? Files.size(index) / Mark.BYTES : 0;
        table = new IdTable((int) Math.min(known / 2, 1 << 27));
        List<Mark> unindexed = new ArrayList<>();
        LedgerScan scan = LedgerScan.of(dir, this::note, unindexed::add);
        Segments.cut(index, scan.sound());
        for (int i = 1; i <= scan.segment(); i++) {
            Segments.mend(Segments.file(dir, i));
        }
        appender = new Appender(dir, Math.max(scan.segment(), 1), scan.end(), segmentBytes, opener);
        for (Mark mark : unindexed) {
            note(mark);
            appender.mark(mark);
        }
        appender.flush();
        flusher =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("ledger-flush").factory());
        flusher.scheduleWithFixedDelay(
                this::flushOld, FLUSH_EVERY_MS, FLUSH_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized Standing standing(String id) {
        return STANDINGS[table.get(TextHash.of(id))];
    }

    /// How many samples have any record here.
    public synchronized int size() {
        return table.size();
    }

    @Override
    public void start(String id) {
        Mark mark = new Mark(Mark.Kind.STARTED, TextHash.of(id), 0, 0);
        synchronized (this) {
            requireOpen();
            appender.mark(mark);
            note(mark);
            appender.flushIfDue();
        }
    }

    @Override
    public void append(Outcome outcome) {
        byte[] line = OutcomeJson.line(outcome);
        TextHash id = TextHash.of(outcome.sample().id());
        Mark.Kind kind =
                switch (outcome) {
                    case Outcome.Answered _ -> Mark.Kind.ANSWERED;
                    case Outcome.Refused _ -> Mark.Kind.REFUSED;
                    case Outcome.Failed _ -> Mark.Kind.FAILED;
                };
        synchronized (this) {
            requireOpen();
            if (table.get(id) == Standing.DONE.ordinal()) {
                throw new IllegalStateException(
                        "sample " + outcome.sample().id() + " has a final outcome already");
            }
            note(appender.line(kind, id, line));
            appender.flushIfDue();
        }
    }

    /// The last outcome of each sample, those just appended included; the caller closes the stream.
    public Stream<Outcome> outcomes() {
        synchronized (this) {
            requireOpen();
            appender.flush();
        }
        return new LedgerReader(dir).outcomes();
    }

    /// Writes what is buffered, unless an earlier write failed.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            flusher.shutdown();
            appender.close();
        }
    }

    private static final Standing[] STANDINGS = Standing.values();

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

    private synchronized void flushOld() {
        if (!closed && appender.dirty()) {
            try {
                appender.flush();
            } catch (UncheckedIOException e) {
                // the appender keeps it, and the next append throws it
                flusher.shutdown();
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the ledger in " + dir + " is closed");
        }
    }
}
