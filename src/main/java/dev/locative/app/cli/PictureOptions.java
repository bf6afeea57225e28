package dev.locative.app.cli;

import dev.locative.app.ImageRequest;
import dev.locative.vision.TextCleaning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where images are, and how the model that looks at them runs: the same for every command.
abstract class PictureOptions {
    @Option(
            names = "--image-root",
            paramLabel = "DIR",
            description =
                    "Where relative image paths start (default: the dump's folder). Repeatable.")
    List<Path> roots = new ArrayList<>();

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

    /// @param scale the logit scale, where the model's files do not tell
    ImageRequest.Running running(OptionalDouble scale) {
        return new ImageRequest.Running(
                device,
                sessions,
                threads,
                batch,
                choice("--clip-text", cleaning, TextCleaning.values()),
                scale);
    }

    ImageRequest.Files files() {
        return new ImageRequest.Files(
                roots, !local, forget, cache, (long) (cacheSize * (1 << 30)), allowed);
    }

    /// The constant that is called so on the command line.
    static <E extends Enum<E>> E choice(String option, String name, E[] values) {
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
                                        Arrays.stream(values).map(ImageRequest::label).toList())));
    }
}
