package dev.locative.source;

import dev.locative.data.Sample;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What tests do with dumps.
final class Dumps {
    private Dumps() {}

    /// A file of this package's test resources.
    static Path resource(String name) {
        URL found = Dumps.class.getResource(name);
        if (found == null) {
            throw new IllegalArgumentException("no test resource " + name);
        }
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static DumpRequest request(@Nullable String kind, Path... files) {
        return new DumpRequest(List.of(files), kind, Map.of());
    }

    static List<Entry> entries(Source source) {
        try (Stream<Batch> batches = source.open()) {
            return batches.flatMap(batch -> batch.entries().stream()).toList();
        }
    }

    static List<Entry> entries(@Nullable String kind, Path... files) {
        return entries(Sources.open(request(kind, files)));
    }

    static List<Sample> samples(List<Entry> entries) {
        List<Sample> samples = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Accepted good) {
                samples.add(good.sample());
            }
        }
        return samples;
    }

    static List<String> ids(List<Entry> entries) {
        return samples(entries).stream().map(Sample::id).toList();
    }

    static List<Entry.Rejected> rejects(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Rejected.class::isInstance)
                .map(Entry.Rejected.class::cast)
                .toList();
    }

    /// Writes the content through a compressor.
    static Path packed(Path file, byte[] content, Packing packing) {
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = packing.over(raw)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Files.newInputStream(resource(resource))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Packing {
        OutputStream over(OutputStream raw) throws IOException;
    }
}
