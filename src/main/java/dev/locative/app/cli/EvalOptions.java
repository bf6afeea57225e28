package dev.locative.app.cli;

import dev.locative.app.EvalRequest;
import dev.locative.app.ImageRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// What is evaluated, whom, and how.
final class EvalOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where the benchmarks' files are, at any depth; or one benchmark's file itself.")
    @Nullable Path data;

    @Option(
            names = "--images",
            paramLabel = "DIR",
            description =
                    "A folder or zip of images; those below --data are found without. Repeatable.")
    List<Path> images = new ArrayList<>();

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description = "Another split than the usual one: train, dev, validation, test.")
    @Nullable String split;

    @Option(names = "--skip-missing", description = "Leave items out whose images are not there.")
    boolean skipMissing;

    @Option(
            names = "--contestant",
            paramLabel = "SPEC",
            description =
                    "random; constant:ANSWER; replies:FILE, JSON lines {\"item\": id, \"reply\":"
                            + " text}; server:MODEL, a vision model behind --endpoint; clip:MODEL.")
    @Nullable String contestant;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Keeps replies, scores and reports (default: evals/CONTESTANT).")
    @Nullable Path out;

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description = "How replies are scored (default: the benchmark's official rule).")
    @Nullable String rule;

    @Option(
            names = "--prompt",
            paramLabel = "NAME",
            description = "How questions are put (default: as the SpaRE paper does).")
    @Nullable String prompt;

    @Option(
            names = "--score",
            paramLabel = "HOW",
            defaultValue = "generate",
            description =
                    "generate: the reply's text is read; logprob: the likeliest of the possible"
                            + " answers (default: ${DEFAULT-VALUE}).")
    String score = "generate";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Of the options' order and of what is drawn (default: 0). Repeatable: mean and"
                            + " deviation are told.")
    List<Long> seeds = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N items of each.")
    @Nullable Long limit;

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "16",
            description = "Questions at the server at once (default: ${DEFAULT-VALUE}).")
    int width = 16;

    @Option(
            names = "--max-failures",
            paramLabel = "N",
            defaultValue = "20",
            description = "Stop after N questions without an answer (default: ${DEFAULT-VALUE}).")
    int failures = 20;

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Draws for the 95 %% intervals; 0 for none (default: ${DEFAULT-VALUE}).")
    int bootstrap = 1000;

    @ArgGroup(validate = false, heading = "%nA model behind a server:%n")
    VisionServerOptions server = new VisionServerOptions();

    @ArgGroup(validate = false, heading = "%nA CLIP:%n")
    ClipOptions clip = new ClipOptions();

    EvalRequest request(List<String> benchmarks) {
        if (data == null) {
            throw new IllegalArgumentException("--data DIR is missing: where are the files?");
        }
        if (contestant == null) {
            throw new IllegalArgumentException("--contestant is missing: who answers?");
        }
        return new EvalRequest(
                benchmarks,
                new EvalRequest.Files(data, images, split, skipMissing),
                contestant,
                out,
                new EvalRequest.Asking(prompt, rule, score),
                seeds.isEmpty() ? List.of(0L) : seeds,
                limit == null ? Long.MAX_VALUE : limit,
                width,
                failures,
                bootstrap,
                server.server(),
                new ImageRequest(
                        null,
                        clip.running(OptionalDouble.empty()),
                        ImageRequest.NONE.files(),
                        ImageRequest.NONE.checks()));
    }
}
