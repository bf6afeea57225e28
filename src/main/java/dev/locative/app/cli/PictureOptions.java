package dev.locative.app.cli;

import dev.locative.app.ImageRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where images are, and how the model that looks at them runs: the same for every command.
abstract class PictureOptions extends ClipOptions {
    @Option(
            names = "--image-root",
            paramLabel = "DIR",
            description =
                    "Where relative image paths start (default: the dump's folder). Repeatable.")
    List<Path> roots = new ArrayList<>();

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
