package dev.locative.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.image.ImageGate;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.TextHash;
import dev.locative.vision.NoImageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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

    /// @param end where its line ends in `lines`
    record Read(Entry.Accepted entry, TextHash id, Fate fate, int end) implements Row {}

    /// What the gates made of a sample.
    sealed interface Fate {}

    /// @param key equal for samples of which one is enough
    record Admitted(TextHash key) implements Fate {}

    /// @param by the gate; for a sample without its image the reason
    record Refused(String by) implements Fate {}

    /// @param reason why its image cannot be had
    record Failed(String reason) implements Fate {}

    static Sifted of(Batch batch, List<Gate> gates) {
        List<Entry> entries = batch.entries();
        List<Row> rows = new ArrayList<>(entries.size());
        long guess = Math.min(batch.bytes(), 1024L * entries.size()) + 4096;
        var lines = new Lines(Math.clamp(guess, 4096, 1 << 21));
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
                Fate fate = judge(sample, gates, json);
                int end = lines.size() + json.getOutputBuffered();
                yield new Read(good, id, fate, end);
            }
        };
    }

    /// Writes the sample's line when it is admitted.
    private static Fate judge(Sample sample, List<Gate> gates, JsonGenerator json)
            throws IOException {
        List<Verdict> scored = new ArrayList<>(0);
        try {
            for (Gate gate : gates) {
                Verdict verdict = gate.admit(sample);
                if (verdict instanceof Verdict.Drop drop) {
                    return new Refused(
                            drop.check().equals(ImageGate.NAME)
                                    ? "no image: " + drop.reason()
                                    : drop.check());
                }
                if (verdict.score() != null) {
                    scored.add(verdict);
                }
            }
        } catch (NoImageException e) {
            return new Failed(String.valueOf(e.getMessage()));
        }
        write(sample, scored, json);
        return new Admitted(TextHash.of(key(sample)));
    }

    /// The caption, or what no caption begins with and the image.
    private static String key(Sample sample) {
        String caption = sample.caption();
        String image = sample.image();
        return caption != null ? caption : '\0' + (image != null ? image : '\0' + sample.id());
    }

    private static void write(Sample sample, List<Verdict> scored, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", sample.id());
        json.writeStringField("image", sample.image());
        json.writeStringField("caption", sample.caption());
        json.writeStringField("source", sample.source());
        for (Verdict verdict : scored) {
            Double score = verdict.score();
            if (score != null) {
                json.writeNumberField(verdict.check(), score.floatValue()); // as models count
            }
        }
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
