package dev.locative.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.TextHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A batch decoded, gated and written as JSON Lines, all that needs no knowledge of other batches.
///
/// @param rows what became of each record, in order
/// @param lines the admitted samples' lines, one after the other
/// @param onDisk the batch's bytes on disk
record Sifted(List<Row> rows, byte[] lines, int length, long onDisk) {
    private static final JsonFactory JSON =
            new JsonFactory().enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);

    /// What became of one record.
    sealed interface Row {}

    record Rejected(Entry.Rejected entry) implements Row {}

    /// @param text key of the caption; null when the gate refused the sample
    /// @param end where its line ends in `lines`
    record Read(Entry.Accepted entry, TextHash id, @Nullable TextHash text, int end)
            implements Row {}

    static Sifted of(Batch batch, List<Gate> gates) {
        List<Entry> entries = batch.entries();
        List<Row> rows = new ArrayList<>(entries.size());
        var lines = new Lines(Math.clamp(batch.bytes() + 4096, 4096, 1 << 21));
        try (JsonGenerator json = JSON.createGenerator(lines)) {
            json.setRootValueSeparator(null);
            for (Entry entry : entries) {
                rows.add(row(entry, gates, json, lines));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return new Sifted(rows, lines.array(), lines.size(), batch.bytes());
    }

    private static Row row(Entry entry, List<Gate> gates, JsonGenerator json, Lines lines)
            throws IOException {
        return switch (entry) {
            case Entry.Rejected bad -> new Rejected(bad);
            case Entry.Accepted good -> {
                Sample sample = good.sample();
                TextHash id = TextHash.of(sample.id());
                if (!admitted(sample, gates)) {
                    yield new Read(good, id, null, lines.size() + json.getOutputBuffered());
                }
                String caption = sample.caption() == null ? "" : sample.caption();
                write(sample, caption, json);
                int end = lines.size() + json.getOutputBuffered();
                yield new Read(good, id, TextHash.of(caption), end);
            }
        };
    }

    private static boolean admitted(Sample sample, List<Gate> gates) {
        for (Gate gate : gates) {
            if (gate.admit(sample) instanceof Verdict.Drop) {
                return false;
            }
        }
        return true;
    }

    private static void write(Sample sample, String caption, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", sample.id());
        json.writeStringField("image", sample.image());
        json.writeStringField("caption", caption);
        json.writeStringField("source", sample.source());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /// A buffer that hands out its array instead of a copy.
    private static final class Lines extends ByteArrayOutputStream {
        Lines(int size) {
            super(size);
        }

        byte[] array() {
            return buf;
        }
    }
}
