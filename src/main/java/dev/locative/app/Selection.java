package dev.locative.app;

import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.IdTable;
import dev.locative.pipeline.RejectLine;
import dev.locative.pipeline.Source;
import dev.locative.pipeline.TextHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
    private long rejected;
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
        try (Replacement out = new Replacement(request.out());
                Replacement rejects = new Replacement(rejects(request.out()))) {
            sift(out, rejects);
            SelectSummary summary = soFar();
            if (kept > 0) {
                out.commit();
            }
            if (rejected > 0) {
                rejects.commit();
            } else {
                rejects.remove();
            }
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + request.out() + ": " + e, e);
        }
    }

    /// `kept.jsonl` -> `kept.rejected.jsonl`.
    static Path rejects(Path out) {
        String name = String.valueOf(out.getFileName()).replaceFirst("\\.(jsonl|json)$", "");
        return out.resolveSibling(name + ".rejected.jsonl");
    }

    private void sift(Replacement out, Replacement rejects) throws IOException {
        try (Stream<Batch> batches = source.open()) {
            Ahead.inOrder(
                    batches,
                    batch -> Sifted.of(batch, gates),
                    sifted -> {
                        take(sifted, out, rejects);
                        return samples() < request.limit();
                    });
        }
    }

    private void take(Sifted sifted, Replacement out, Replacement rejects) throws IOException {
        int from = 0;
        int upTo = 0;
        for (Sifted.Row row : sifted.rows()) {
            if (samples() >= request.limit()) {
                break;
            }
            switch (row) {
                case Sifted.Rejected bad -> reject(bad.entry(), rejects);
                case Sifted.Read read -> {
                    if (keeps(read, rejects)) {
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
        listener.progress(soFar(), (double) onDisk / Math.max(1, source.bytes()));
    }

    private boolean keeps(Sifted.Read read, Replacement rejects) throws IOException {
        if (!ids.add(read.id())) {
            reject(read.entry().duplicate(), rejects);
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

    private void reject(Entry.Rejected entry, Replacement rejects) throws IOException {
        rejected++;
        RejectLine.write(entry, rejects);
    }

    private long samples() {
        return refused + duplicates + kept;
    }

    private SelectSummary soFar() {
        return new SelectSummary(
                samples() + rejected,
                rejected,
                refused,
                duplicates,
                kept,
                (System.nanoTime() - began) / 1e9,
                request.out(),
                rejects(request.out()));
    }
}
