package dev.locative.source;

import dev.locative.data.Sample;
import dev.locative.source.web.WebCounts;
import dev.locative.source.web.WebImages;
import dev.locative.source.web.WebOptions;
import dev.locative.vision.ImageFile;
import dev.locative.vision.ImageFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gets samples' images: from folders of this machine, and from the web through a cache.
/// Thread-safe.
public final class ImageStore implements ImageFiles, AutoCloseable {
    private static final Pattern URL =
            Pattern.compile("(?i)\\s*(https?:|file:|[a-z][a-z0-9+.-]+://).*", Pattern.DOTALL);

    private final ImageRoots roots;
    private final @Nullable WebOptions options;
    private @Nullable WebImages web;
    private final LongAdder local = new LongAdder();
    private final Map<String, LongAdder> missing = new ConcurrentHashMap<>();

    /// @param roots folders where images are looked for, in this order
    /// @param maxBytes how large a local file may be
    /// @param web how URLs are fetched; null fetches none
    /// @throws IllegalArgumentException when a root is no folder, or an option is wrong
    public ImageStore(List<Path> roots, long maxBytes, @Nullable WebOptions web) {
        this.roots = new ImageRoots(roots, maxBytes);
        options = web;
    }

    /// Opened with the first URL: who has no URLs needs no cache.
    private synchronized @Nullable WebImages web() {
        if (web == null && options != null) {
            web = new WebImages(options);
        }
        return web;
    }

    /// @throws java.io.UncheckedIOException when the cache cannot be opened, read or written
    /// @throws IllegalStateException when the thread was interrupted
    @Override
    public ImageFile fetch(Sample sample) {
        ImageFile file = find(sample);
        switch (file) {
            case ImageFile.Found _ -> {}
            case ImageFile.Missing none ->
                    missing.computeIfAbsent(none.reason(), _ -> new LongAdder()).increment();
        }
        return file;
    }

    private ImageFile find(Sample sample) {
        String image = sample.image();
        if (image == null || image.isBlank()) {
            return new ImageFile.Missing(
                    "no image named",
                    "sample %s of %s names no image".formatted(sample.id(), sample.source()));
        }
        if (URL.matcher(image).matches()) {
            WebImages fetching = web();
            return fetching == null
                    ? new ImageFile.Missing(
                            "not fetched",
                            image.strip() + ": images on the web are not fetched here")
                    : fetching.fetch(image);
        }
        ImageFile file = roots.find(image);
        if (file instanceof ImageFile.Found) {
            local.increment();
        }
        return file;
    }

    public synchronized ImageCounts counts() {
        Map<String, Long> reasons = new TreeMap<>();
        missing.forEach((reason, count) -> reasons.put(reason, count.sum()));
        return new ImageCounts(local.sum(), web == null ? WebCounts.NONE : web.counts(), reasons);
    }

    @Override
    public synchronized void close() {
        if (web != null) {
            web.close();
        }
    }
}
