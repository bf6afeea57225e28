package dev.locative.app.runs;

import dev.locative.data.Sample;
import dev.locative.pipeline.RunManifest;
import dev.locative.source.ImageStore;
import dev.locative.vision.ImageException;
import dev.locative.vision.ImageFile;
import dev.locative.vision.decode.ImageHeader;
import dev.locative.vision.decode.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The images of runs, for people who look at pairs: files below the service's root, and URLs
/// through the guarded cache. Thread-safe.
public final class RunImages implements AutoCloseable {
    /// Runs whose folders and cache stay open.
    private static final int OPEN = 8;

    private static final String NO_FILE = "no such file";

    private final ServiceOptions options;
    private final LinkedHashMap<String, ImageStore> stores = new LinkedHashMap<>(OPEN, 0.75f, true);

    RunImages(ServiceOptions options) {
        this.options = options;
    }

    /// @param type the media type
    public record Image(byte[] content, String type) {}

    /// @param run the run's id
    /// @param manifest the run's
    /// @param settings as the run was asked for; null for a command's
    /// @throws Refusal when it cannot be had, is no image, or is none of the formats known
    Image of(String run, Sample sample, RunManifest manifest, @Nullable RunSettings settings) {
        return switch (store(run, manifest, settings).fetch(sample)) {
            case ImageFile.Found(byte[] content, _) -> new Image(content, type(content));
            case ImageFile.Missing missing -> throw missing(told(missing, sample));
        };
    }

    private synchronized ImageStore store(
            String run, RunManifest manifest, @Nullable RunSettings settings) {
        ImageStore store =
                stores.computeIfAbsent(
                        run,
                        _ ->
                                new ImageStore(
                                        roots(manifest, settings),
                                        Pictures.MOST_BYTES,
                                        options.images().web()));
        if (stores.size() > OPEN) {
            stores.pollFirstEntry().getValue().close();
        }
        return store;
    }

    @Override
    public synchronized void close() {
        stores.values().forEach(ImageStore::close);
        stores.clear();
    }

    private static String type(byte[] content) {
        try {
            return "image/" + ImageHeader.of(content).format().name().toLowerCase(Locale.ROOT);
        } catch (ImageException e) {
            throw missing("this is no image that can be shown: " + e.getMessage());
        }
    }

    /// With what can be done here.
    private static String told(ImageFile.Missing missing, Sample sample) {
        return missing.reason().equals(NO_FILE)
                ? "%s: no such file where this run's images are looked for; name their folder in the run's imageRoots, or start the service with --image-root"
                        .formatted(ImageFile.quoted(String.valueOf(sample.image())))
                : missing.detail();
    }

    private static Refusal missing(String detail) {
        return new Refusal(Refusal.Kind.MISSING, detail);
    }

    /// Where the run looked itself, as far as it lies below the service's root.
    private List<Path> roots(RunManifest manifest, @Nullable RunSettings settings) {
        RootFolder root = new RootFolder(options.root());
        Set<Path> folders = new LinkedHashSet<>();
        if (settings != null) {
            Objects.requireNonNullElse(settings.imageRoots(), List.<String>of())
                    .forEach(name -> folders.add(root.resolve(name)));
        }
        folders.addAll(options.images().files().roots());
        for (RunManifest.Input input : manifest.inputs()) {
            Path file = Path.of(input.path());
            Path folder = Files.isDirectory(file) ? file : file.toAbsolutePath().getParent();
            if (folder != null && root.holds(folder)) {
                folders.add(folder);
            }
        }
        folders.add(options.root());
        return folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }
}
