package dev.locative.app;

import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.IdTable;
import dev.locative.pipeline.Source;
import dev.locative.pipeline.TextHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// The gate alone: a dump in, the admitted samples out, each caption once. One thread reads, finds
/// repetitions and writes, in the dump's order; decoding, gating and encoding happen on all cores,
/// a few batches ahead, so memory stays flat.
final class Selection {
    private final Source source;
    private final List<Gate> gates;
    private final SelectRequest request;
    private final SelectListener listener;
    private final IdTable ids = new IdTable(1 << 12);
    private final IdTable texts = new IdTable(1 << 12);
    private final long began = System.nanoTime();
    private long refused;
    private long duplicates;
    private long kept;
    private long onDisk;

    Selection(Source source, List<Gate> gates, SelectRequest request, SelectListener listener) {
        this.source = source;
        this.gates = List.copyOf(gates);
        this.request = request;
        this.listener = listener;
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
                    batches,
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
        listener.progress(soFar(files), (double) onDisk / Math.max(1, source.bytes()));
    }

    private boolean keeps(Sifted.Read read, ResultFiles files) throws IOException {
        if (!ids.add(read.id())) {
            files.reject(read.entry().duplicate());
            return false;
        }
        TextHash text = read.text();
        if (text == null) {
            refused++;
            return false;
        }
        if (!texts.add(text)) {
            duplicates++;
            return false;
        }
        kept++;
        return true;
    }

    private long samples() {
        return refused + duplicates + kept;
    }

    private SelectSummary soFar(ResultFiles files) {
        return new SelectSummary(
                samples() + files.rejected(),
                files.rejected(),
                refused,
                duplicates,
                kept,
                (System.nanoTime() - began) / 1e9,
                request.out(),
                files.rejects());
    }
}
