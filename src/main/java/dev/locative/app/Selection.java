package dev.locative.app;

import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.IdTable;
import dev.locative.pipeline.Source;
import dev.locative.pipeline.TextHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The gates alone: a dump in, the admitted samples out, each caption once. One thread reads, finds
/// repetitions and writes, in the dump's order; decoding, gating and encoding happen on all cores,
/// a few batches ahead, so memory stays flat. Where a model looks at images, as many samples as
/// keep it busy are gated at once.
final class Selection {
    private final Source source;
    private final List<Gate> gates;
    private final SelectRequest request;
    private final SelectListener listener;
    private final int atOnce;
    private final IdTable ids = new IdTable(1 << 12);
    private final IdTable texts = new IdTable(1 << 12);
    private final long began = System.nanoTime();
    private final SortedMap<String, Long> refusals = new TreeMap<>();
    private long refused;
    private long failed;
    private long duplicates;
    private long kept;
    private long onDisk;

    /// @param atOnce how many samples are gated at once; 1 for batches of them on all cores
    Selection(
            Source source,
            List<Gate> gates,
            SelectRequest request,
            SelectListener listener,
            int atOnce) {
        this.source = source;
        this.gates = List.copyOf(gates);
        this.request = request;
        this.listener = listener;
        this.atOnce = atOnce;
    }

    /// @throws UncheckedIOException when the dump cannot be read or the result not be written
    SelectSummary run() {
        try (ResultFiles files = new ResultFiles(request.out())) {
            sift(files);
            SelectSummary summary = soFar(files);
            files.commit(kept > 0);
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + request.out() + ": " + e, e);
        }
    }

    private void sift(ResultFiles files) throws IOException {
        try (Stream<Batch> batches = source.open()) {
            Ahead.inOrder(
                    atOnce > 1 ? batches.flatMap(One::each) : batches,
                    Math.max(atOnce, Runtime.getRuntime().availableProcessors()),
                    batch -> Sifted.of(batch, gates),
                    sifted -> {
                        take(sifted, files);
                        return samples() < request.limit();
                    });
        }
    }

    private void take(Sifted sifted, ResultFiles files) throws IOException {
        Replacement out = files.result();
        int from = 0;
        int upTo = 0;
        for (Sifted.Row row : sifted.rows()) {
            if (samples() >= request.limit()) {
                break;
            }
            switch (row) {
                case Sifted.Rejected bad -> files.reject(bad.entry());
                case Sifted.Read read -> {
                    if (keeps(read, files)) {
                        upTo = read.end();
                    } else if (read.end() > upTo) {
                        out.write(sifted.lines(), from, upTo - from);
                        from = read.end();
                        upTo = from;
                    }
                }
            }
        }
        out.write(sifted.lines(), from, upTo - from);
        onDisk += sifted.onDisk();
        double share = (double) onDisk / Math.max(1, source.bytes());
        listener.progress(soFar(files), Math.min(1, share)); // files may grow meanwhile
    }

    private boolean keeps(Sifted.Read read, ResultFiles files) throws IOException {
        if (!ids.add(read.id())) {
            files.reject(read.entry().duplicate());
            return false;
        }
        return switch (read.fate()) {
            case Sifted.Admitted(TextHash key) -> {
                boolean first = texts.add(key);
                kept += first ? 1 : 0;
                duplicates += first ? 0 : 1;
                yield first;
            }
            case Sifted.Refused(String by) -> {
                refused++;
                refusals.merge(by, 1L, Long::sum);
                yield false;
            }
            case Sifted.Failed(String reason) -> {
                failed++;
                Entry.Accepted entry = read.entry();
                files.reject(
                        new Entry.Rejected(
                                entry.file(),
                                entry.line(),
                                entry.offset(),
                                entry.sample().id(),
                                reason));
                yield false;
            }
        };
    }

    private long samples() {
        return refused + duplicates + kept + failed;
    }

    /// A batch of one record.
    private record One(Entry entry, long bytes) implements Batch {
        static Stream<Batch> each(Batch batch) {
            List<Entry> entries = batch.entries();
            int all = entries.size();
            long share = all == 0 ? 0 : batch.bytes() / all;
            return IntStream.range(0, all)
                    .mapToObj(i ->
                            new One(
                                    entries.get(i),
                                    i + 1 < all ? share : batch.bytes() - share * (all - 1)));
        }

        @Override
        public List<Entry> entries() {
            return List.of(entry);
        }
    }

    private SelectSummary soFar(ResultFiles files) {
        return new SelectSummary(
                refused + duplicates + kept + files.rejected(),
                files.rejected(),
                refused,
                Collections.unmodifiableSortedMap(new TreeMap<>(refusals)),
                duplicates,
                kept,
                (System.nanoTime() - began) / 1e9,
                request.out(),
                files.rejects());
    }
}
