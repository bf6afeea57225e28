package dev.locative.app;

import dev.locative.data.Sha256;
import dev.locative.filter.ImageAlignment;
import dev.locative.filter.SimilarQuestions;
import dev.locative.image.SceneGate;
import dev.locative.model.Entry;
import dev.locative.model.ModelStore;
import dev.locative.pipeline.Filter;
import dev.locative.pipeline.Gate;
import dev.locative.source.DumpRequest;
import dev.locative.source.ImageCounts;
import dev.locative.source.ImageStore;
import dev.locative.source.web.WebCounts;
import dev.locative.vision.Aligner;
import dev.locative.vision.MissingImage;
import dev.locative.vision.RememberingAligner;
import dev.locative.vision.SampleImages;
import dev.locative.vision.decode.Pictures;
import dev.locative.vision.djl.OnnxAligner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The images of a job and the model that looks at them: opened when first wanted, closed with the
/// job.
final class Images implements AutoCloseable {
    /// No model looks at images.
    static final Images NONE =
            new Images(ImageRequest.NONE, new DumpRequest(List.of(), null, Map.of()), false);

    private static final int REASONS = 5;

    private final ImageRequest request;
    private final List<Path> dump;
    private final boolean wanted;
    private @Nullable Aligner aligner;
    private @Nullable ImageStore store;
    private @Nullable SampleImages seen;
    private @Nullable Path model;
    private boolean scene;

    /// @param dump whose folders are the images' roots where the user names none
    /// @param wanted whether something looks at each sample's image
    Images(ImageRequest request, DumpRequest dump, boolean wanted) {
        this.request = request;
        this.dump = dump.files();
        this.wanted = wanted;
    }

    /// Whether a sample without an image is of no use.
    boolean obligatory() {
        return request.clip() != null && wanted && missing() != MissingImage.SKIP_CHECK;
    }

    MissingImage missing() {
        return request.checks().missing();
    }

    /// The filters that need the model; none without one.
    List<Filter> filters() {
        if (request.clip() == null) {
            return List.of();
        }
        ImageRequest.Checks checks = request.checks();
        Aligner model = aligner("the filters");
        return List.of(
                new SimilarQuestions(model, checks.similar()),
                new ImageAlignment(
                        seen("the filters"),
                        model,
                        new ImageAlignment.Settings(
                                checks.aligned(),
                                checks.scale(),
                                checks.prefix(),
                                checks.missing())));
    }

    Gate sceneGate() {
        scene = true;
        return new SceneGate(
                seen("--gate scene"),
                aligner("--gate scene"),
                request.checks().missing(),
                request.checks().scene());
    }

    /// @param why which option wants to see images, for the message when no model is named
    SampleImages seen(String why) {
        SampleImages ready = seen;
        if (ready == null) {
            Aligner model = aligner(why); // a wrong name is told before folders are looked at
            ImageStore files = new ImageStore(roots(), Pictures.MOST_BYTES, request.web());
            store = files;
            ready = new SampleImages(files, new Pictures()::decode, model);
            seen = ready;
        }
        return ready;
    }

    /// @param why which option wants the model, for the message when none is named
    Aligner aligner(String why) {
        Aligner ready = aligner;
        if (ready == null) {
            String clip = request.clip();
            if (clip == null) {
                throw new IllegalArgumentException(
                        why
                                + " needs a model that aligns texts and pictures: --clip FOLDER, or"
                                + " a name of 'locative models list --role aligner'");
            }
            ModelStore models = new ModelStore(System.getenv());
            OptionalDouble scale =
                    models.entry(clip).map(Entry::logitScale).orElse(OptionalDouble.empty());
            Path found = models.find(clip);
            ready = new RememberingAligner(OnnxAligner.open(request.aligner(found, scale)));
            model = found;
            aligner = ready;
            LanesInUse.opened(this, ready::lanes);
        }
        return ready;
    }

    /// How it stands with the model before anybody asks it.
    ModelStanding standing() {
        String clip = String.valueOf(request.clip());
        try {
            if (aligner == null) {
                OnnxAligner.files(new ModelStore(System.getenv()).find(clip));
            }
            return ModelStanding.of(clip, aligner != null);
        } catch (IllegalArgumentException e) {
            return ModelStanding.missing(clip, e);
        }
    }

    /// Where relative paths start: what the user named, or the dump's own folders.
    List<Path> roots() {
        return request.files().roots().isEmpty()
                ? dump.stream()
                        .map(Path::toAbsolutePath)
                        .map(file -> Files.isDirectory(file) ? file : file.getParent())
                        .distinct()
                        .toList()
                : request.files().roots();
    }

    /// How many samples at once keep the model busy: a batch in work and one that waits.
    int atOnce() {
        return request.clip() == null
                ? 1
                : 2 * request.running().batch() * request.running().sessions();
    }

    /// Where the images came from, for the end of a run; nothing where none was asked for.
    List<String> told() {
        if (store == null) {
            return List.of();
        }
        ImageCounts counts = store.counts();
        WebCounts web = counts.web();
        StringBuilder line = new StringBuilder("images   ");
        line.append(String.format(Locale.ROOT, "%,d from folders", counts.local()));
        if (!web.equals(WebCounts.NONE)) {
            line.append(
                    String.format(
                            Locale.ROOT,
                            ", %,d fetched (%.1f MB), %,d from the cache",
                            web.fetched(),
                            web.bytes() / 1e6,
                            web.cached()));
        }
        long missing = counts.missing().values().stream().mapToLong(Long::longValue).sum();
        if (missing > 0) {
            line.append(
                    counts.missing().entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                            .limit(REASONS)
                            .map(reason ->
                                    String.format(
                                            Locale.ROOT,
                                            "%s %,d",
                                            reason.getKey(),
                                            reason.getValue()))
                            .collect(
                                    Collectors.joining(
                                            ", ",
                                            String.format(
                                                    Locale.ROOT, ", %,d not to be had (", missing),
                                            ")")));
        }
        return List.of(line.toString());
    }

    /// What the manifest says of images.
    Map<String, String> options() {
        Map<String, String> options = new TreeMap<>(request.options());
        if (scene) {
            options.put("scene-cutoff", String.valueOf(request.checks().scene()));
        }
        options.putAll(digests());
        return options;
    }

    /// sha256 of each file of the model; empty until it is opened.
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        if (model != null) {
            OnnxAligner.files(model)
                    .forEach(file ->
                            digests.put(
                                    "clip sha256 " + file.getFileName(), Sha256.of(file).hex()));
        }
        return digests;
    }

    @Override
    public void close() {
        if (aligner != null) {
            LanesInUse.closes(this);
            aligner.close();
        }
        if (store != null) {
            store.close();
        }
    }
}
