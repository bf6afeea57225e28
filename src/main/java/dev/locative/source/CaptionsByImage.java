package dev.locative.source;

import dev.locative.data.Sample;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Captions by image, one JSON object a file: `{"image1": "a caption"}`, where the key is the
/// image's file name without extension, or a path or URL as dumps name images. The shape of
/// github.com/jmhessel/clipscore.
public final class CaptionsByImage implements Source {
    private static final String KIND = "captions-by-image";

    private final List<Path> files;
    private final List<Path> roots;

    /// @param roots folders in which the images lie, or in `images` there
    public CaptionsByImage(List<Path> files, List<Path> roots) {
        this.files = List.copyOf(files);
        this.roots = List.copyOf(roots);
    }

    /// Whether a request names such files.
    ///
    /// @throws IllegalArgumentException when some are and some are not
    public static boolean are(DumpRequest request) {
        if (request.kind() != null || !request.fields().isEmpty()) {
            return false;
        }
        Map<Boolean, List<Path>> files =
                request.files().stream().collect(Collectors.partitioningBy(TextObject::is));
        if (!files.get(true).isEmpty() && !files.get(false).isEmpty()) {
            throw new IllegalArgumentException(
                    "%s holds captions by image and %s does not: score them one by one"
                            .formatted(files.get(true).getFirst(), files.get(false).getFirst()));
        }
        return files.get(false).isEmpty();
    }

    /// What other people said of the same images: some captions for each key. A key whose value is
    /// no text has none.
    ///
    /// @throws java.io.UncheckedIOException when the file is no JSON object
    public static Map<String, List<String>> references(Path file) {
        return TextObject.read(file).stream()
                .collect(
                        Collectors.toMap(
                                TextObject.Item::key, TextObject.Item::texts, (_, last) -> last));
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Stream<Batch> open() {
        ImageStems stems = new ImageStems(roots);
        return Shards.of(files).stream().map(file -> new Whole(entries(file, stems), file.bytes()));
    }

    @Override
    public long bytes() {
        return Shards.of(files).stream().mapToLong(Shard::bytes).sum();
    }

    private record Whole(List<Entry> entries, long bytes) implements Batch {}

    private static List<Entry> entries(Shard file, ImageStems stems) {
        List<Entry> entries = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (TextObject.Item item : TextObject.read(file.path())) {
            SortedSet<String> images = stems.of(item.key());
            String fault = fault(item, before.add(item.key()), images);
            String key = item.key();
            long line = item.line();
            long offset = item.offset();
            if (fault.isEmpty()) {
                String image = images.isEmpty() ? key : images.getFirst();
                Sample sample = new Sample(key, image, item.texts().getFirst(), KIND);
                entries.add(new Entry.Accepted(sample, file.name(), line, offset));
            } else {
                entries.add(new Entry.Rejected(file.name(), line, offset, key, fault));
            }
        }
        return entries;
    }

    private static String fault(TextObject.Item item, boolean first, SortedSet<String> images) {
        if (!item.fault().isEmpty()) {
            return item.fault();
        }
        if (item.texts().size() > 1) {
            return "\"%s\" has several texts; here it must be one".formatted(item.key());
        }
        if (!first) {
            return "\"%s\" is there twice; the first counts".formatted(item.key());
        }
        if (images.size() > 1) {
            return "\"%s\" may be %s: name it with its extension"
                    .formatted(item.key(), String.join(" or ", images));
        }
        return "";
    }
}
