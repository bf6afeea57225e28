package dev.locative.app.cli;

import dev.locative.app.EvalRequest;
import dev.locative.vision.SmartResize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a vision model behind servers is asked. Source of the defaults: VLMEvalKit's for Qwen2-VL.
final class VisionServerOptions extends ServerOptions {
    private static final String MIN = "1003520";
    private static final String MAX = "12845056";

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            defaultValue = "2048",
            description = "The most tokens of a reply (default: ${DEFAULT-VALUE}).")
    int maxTokens = 2048;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            defaultValue = "0",
            description =
                    "0 for the likeliest reply (default: ${DEFAULT-VALUE}); above it, replies are"
                            + " drawn by --seed.")
    double temperature;

    @Option(
            names = "--min-pixels",
            paramLabel = "N",
            defaultValue = MIN,
            description =
                    "Smaller pictures are enlarged (default: ${DEFAULT-VALUE}, 1280 x 28 x 28).")
    long minPixels = Long.parseLong(MIN);

    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            defaultValue = MAX,
            description =
                    "Larger pictures are shrunk (default: ${DEFAULT-VALUE}, 16384 x 28 x 28).")
    long maxPixels = Long.parseLong(MAX);

    @Option(
            names = "--pixel-factor",
            paramLabel = "N",
            defaultValue = "28",
            description =
                    "Pictures' sides become multiples of N, as the model wants them (default:"
                            + " ${DEFAULT-VALUE}, of Qwen2-VL and Qwen2.5-VL).")
    int factor = SmartResize.FACTOR;

    @Option(
            names = "--no-resize",
            negatable = false,
            description = "Send the pictures' files as they are; the server resizes them.")
    boolean asTheyAre;

    EvalRequest.Server server() {
        return new EvalRequest.Server(endpoints, maxTokens, temperature, size(), remote());
    }

    private @Nullable SmartResize size() {
        if (asTheyAre) {
            return null;
        }
        if (factor < 1 || minPixels < 1 || maxPixels < minPixels) {
            throw new IllegalArgumentException(
                    "--pixel-factor %d --min-pixels %d --max-pixels %d: factor and least area must be at least 1, the greatest no less than the least"
                            .formatted(factor, minPixels, maxPixels));
        }
        return new SmartResize(factor, minPixels, maxPixels);
    }
}
