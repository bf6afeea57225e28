package dev.locative.app.cli;

import dev.locative.app.ImageRequest;
import dev.locative.vision.MissingImage;
import dev.locative.vision.ScoreScale;
import dev.locative.vision.TextCleaning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The options of a command that may look at the samples' images.
final class ImageOptions {
    @ArgGroup(validate = false, heading = "%nImages:%n")
    Group group = new Group();

    static final class Group {
        @Option(
                names = "--clip",
                paramLabel = "MODEL",
                description =
                        "Look at the images with CLIP: adds the filters similar and aligned. A folder"
                                + " with ONNX files, or a name of 'locative models list'.")
        @Nullable String clip;

        @Option(
                names = "--image-root",
                paramLabel = "DIR",
                description =
                        "Where relative image paths start (default: the dump's folder). Repeatable.")
        List<Path> roots = new ArrayList<>();

        @Option(
                names = "--no-image",
                paramLabel = "POLICY",
                defaultValue = "refuse",
                description =
                        "What becomes of a sample whose image cannot be had: refuse, as the paper"
                                + " does; skip-check; fail, to be tried again (default:"
                                + " ${DEFAULT-VALUE}).")
        String missing = "refuse";

        @Option(
                names = "--similar-cutoff",
                paramLabel = "COSINE",
                defaultValue = "0.95",
                description =
                        "From here on two questions of a sample are one (default: ${DEFAULT-VALUE}).")
        double similar = 0.95;

        @Option(
                names = "--aligned-cutoff",
                paramLabel = "SCORE",
                defaultValue = "0.25",
                description =
                        "The least score of question and picture (default: ${DEFAULT-VALUE}).")
        double aligned = 0.25;

        @Option(
                names = "--clip-scale",
                paramLabel = "SCALE",
                defaultValue = "raw",
                description =
                        "Of that score: raw, the cosine; weighted, CLIPScore's 2.5 times it"
                                + " (default: ${DEFAULT-VALUE}).")
        String scale = "raw";

        @Option(
                names = "--clip-prefix",
                paramLabel = "TEXT",
                defaultValue = "",
                description =
                        "Put before each question that is held against the picture; CLIPScore's is"
                                + " \"A photo depicts \" (default: nothing).")
        String prefix = "";

        @Option(
                names = "--clip-text",
                paramLabel = "NAME",
                defaultValue = "openai",
                description =
                        "What is done to a text before the tokenizer: openai (ftfy, entities),"
                                + " open-clip, or none as Hugging Face does (default:"
                                + " ${DEFAULT-VALUE}).")
        String cleaning = "openai";

        @Option(
                names = "--scene-cutoff",
                paramLabel = "P",
                defaultValue = "0.5",
                description =
                        "With --gate scene: the least probability of a scene (default:"
                                + " ${DEFAULT-VALUE}).")
        double scene = 0.5;

        @Option(
                names = "--logit-scale",
                paramLabel = "X",
                description =
                        "With --gate scene: what the model multiplies cosines by, where its files do"
                                + " not tell; 100 for OpenAI's CLIP.")
        @Nullable Double logitScale;

        @Option(
                names = "--clip-device",
                paramLabel = "NAME",
                defaultValue = "cpu",
                description = "cpu, cuda or cuda:N (default: ${DEFAULT-VALUE}).")
        String device = "cpu";

        @Option(
                names = "--clip-threads",
                paramLabel = "N",
                defaultValue = "0",
                description = "Threads of a session (default: one a core).")
        int threads;

        @Option(
                names = "--clip-sessions",
                paramLabel = "N",
                defaultValue = "1",
                description = "How often the model is loaded (default: ${DEFAULT-VALUE}).")
        int sessions = 1;

        @Option(
                names = "--clip-batch",
                paramLabel = "N",
                defaultValue = "16",
                description =
                        "Texts or pictures computed together at most (default: ${DEFAULT-VALUE}).")
        int batch = 16;

        @Option(
                names = "--no-fetch",
                negatable = false,
                description = "Fetch no image from the network; those in the cache are used.")
        boolean local;

        @Option(
                names = "--ask-dead-urls",
                negatable = false,
                description = "Ask again for images whose URLs are remembered as dead.")
        boolean forget;

        @Option(
                names = "--image-cache",
                paramLabel = "DIR",
                description = "Keeps fetched images (default: the user's cache folder).")
        @Nullable Path cache;

        @Option(
                names = "--image-cache-size",
                paramLabel = "GIB",
                defaultValue = "20",
                description = "The most that the cache keeps (default: ${DEFAULT-VALUE}).")
        double cacheSize = 20;

        @Option(
                names = "--allow-host",
                paramLabel = "HOST",
                description =
                        "Fetch images also from this host, address or block (10.0.0.0/8), although it"
                                + " is not on the public internet. Repeatable.")
        List<String> allowed = new ArrayList<>();
    }

    ImageRequest request() {
        return new ImageRequest(
                group.clip,
                new ImageRequest.Running(
                        group.device,
                        group.sessions,
                        group.threads,
                        group.batch,
                        choice("--clip-text", group.cleaning, TextCleaning.values()),
                        group.logitScale == null
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(group.logitScale)),
                new ImageRequest.Files(
                        group.roots,
                        !group.local,
                        group.forget,
                        group.cache,
                        (long) (group.cacheSize * (1 << 30)),
                        group.allowed),
                new ImageRequest.Checks(
                        group.similar,
                        group.aligned,
                        choice("--clip-scale", group.scale, ScoreScale.values()),
                        group.prefix,
                        group.scene,
                        choice("--no-image", group.missing, MissingImage.values())));
    }

    /// The constant that is called so on the command line.
    private static <E extends Enum<E>> E choice(String option, String name, E[] values) {
        for (E value : values) {
            if (ImageRequest.label(value).equals(name)) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                "%s %s: there is %s"
                        .formatted(
                                option,
                                name,
                                String.join(
                                        ", ",
                                        java.util.Arrays.stream(values)
                                                .map(ImageRequest::label)
                                                .toList())));
    }
}
