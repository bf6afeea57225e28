package dev.locative.app;

import dev.locative.model.ModelStore;
import dev.locative.source.web.WebOptions;
import dev.locative.vision.AlignerOptions;
import dev.locative.vision.MissingImage;
import dev.locative.vision.ScoreScale;
import dev.locative.vision.TextCleaning;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which images belong to the samples, and what looks at them.
///
/// @param clip the model that aligns texts and pictures, a path or a catalogue's name; null when
///   nothing looks at images
public record ImageRequest(@Nullable String clip, Running running, Files files, Checks checks) {
    /// Nothing looks at images.
    public static final ImageRequest NONE =
            new ImageRequest(
                    null,
                    new Running("cpu", 1, 0, 16, TextCleaning.OPENAI, OptionalDouble.empty()),
                    new Files(List.of(), true, false, null, 20L << 30, List.of()),
                    new Checks(0.95, 0.25, ScoreScale.RAW, "", 0.5, MissingImage.REFUSE));

    /// How the model is run.
    ///
    /// @param device `cpu`, `cuda` or `cuda:N`
    /// @param sessions how often it is loaded
    /// @param threads of each session; 0 for all cores
    /// @param batch the most texts or pictures computed together
    /// @param cleaning what is done to a text before the tokenizer
    /// @param scale the logit scale, where the model's files do not tell
    public record Running(
            String device,
            int sessions,
            int threads,
            int batch,
            TextCleaning cleaning,
            OptionalDouble scale) {}

    /// Where image files are got.
    ///
    /// @param roots folders that relative paths start from; empty for the dump's own folder
    /// @param fetch whether URLs are fetched; what the cache holds is there all the same
    /// @param forget whether URLs remembered as dead are asked again
    /// @param cache the folder that keeps fetched images; null for the usual one
    /// @param cacheBytes the most that it keeps
    /// @param allowed hosts and address blocks that are asked although they are not public
    public record Files(
            List<Path> roots,
            boolean fetch,
            boolean forget,
            @Nullable Path cache,
            long cacheBytes,
            List<String> allowed) {
        public Files {
            roots = List.copyOf(roots);
            allowed = List.copyOf(allowed);
        }
    }

    /// What is asked of texts and pictures.
    ///
    /// @param similar cosine from which on two questions of a sample are one
    /// @param aligned the least score of question and picture
    /// @param scale of that score
    /// @param prefix put before each question when it is held against the picture
    /// @param scene the least probability of a scene
    /// @param missing what becomes of samples whose image cannot be had
    public record Checks(
            double similar,
            double aligned,
            ScoreScale scale,
            String prefix,
            double scene,
            MissingImage missing) {}

    /// The same with a model that looks at images.
    ImageRequest with(String model) {
        return new ImageRequest(model, running, files, checks);
    }

    /// The same with other folders that relative paths start from.
    public ImageRequest withRoots(List<Path> roots) {
        return new ImageRequest(
                clip,
                running,
                new Files(
                        roots,
                        files.fetch,
                        files.forget,
                        files.cache,
                        files.cacheBytes,
                        files.allowed),
                checks);
    }

    /// How images are fetched from the web: guarded, through a cache.
    public WebOptions web() {
        Path cache = files.cache;
        return WebOptions.in(
                        cache == null ? ModelStore.home(System.getenv()).resolve("images") : cache)
                .withCacheBytes(files.cacheBytes)
                .withOffline(!files.fetch)
                .withForget(files.forget)
                .withAllowed(Set.copyOf(files.allowed));
    }

    AlignerOptions aligner(Path model, OptionalDouble usual) {
        return new AlignerOptions(
                model,
                running.device,
                running.sessions,
                running.threads > 0 ? running.threads : Runtime.getRuntime().availableProcessors(),
                running.batch,
                running.cleaning,
                running.scale.isPresent() ? running.scale : usual);
    }

    /// What a run's result depends on, by option. Where the model runs and how fast are left out.
    Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        if (clip != null) {
            Path name = Path.of(clip).getFileName();
            options.put("clip", name == null ? clip : name.toString());
            options.put("clip-text", label(running.cleaning));
            options.put("similar-cutoff", String.valueOf(checks.similar));
            options.put("aligned-cutoff", String.valueOf(checks.aligned));
            options.put("aligned-scale", label(checks.scale));
            options.put("aligned-prefix", checks.prefix);
            options.put("no-image", label(checks.missing));
        }
        return options;
    }

    /// A choice as it is written on the command line and in manifests.
    public static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
