package dev.locative.app.runs;

import dev.locative.app.EvalRequest;
import dev.locative.app.LlmRequest;
import dev.locative.eval.suite.Suites;
import dev.locative.vision.SmartResize;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An evaluation as requests ask for it.
///
/// @param name what it shall be called; null for the contestant's
/// @param benchmarks names or groups of them
/// @param data the folder of the benchmarks' files, below the service's root
/// @param images folders or zips of images, below the root
/// @param contestant `random`, `constant:ANSWER`, `replies:FILE` below the root, `server:MODEL` at
///   the service's endpoints, `clip` with the service's model
/// @param rule how replies are scored; null for the benchmark's own
/// @param prompt how questions are put; null for the benchmark's first
/// @param seeds null for 0
public record EvaluationSettings(
        @Nullable @Size(max = 100) String name,
        @NotEmpty @Size(max = 40) List<@Size(min = 1, max = 60) String> benchmarks,
        @NotNull @Size(min = 1, max = 1000) String data,
        @Nullable @Size(max = 20) List<@Size(min = 1, max = 1000) String> images,
        @NotNull @Size(min = 1, max = 1000) String contestant,
        @Nullable @Size(max = 60) String rule,
        @Nullable @Size(max = 60) String prompt,
        @Nullable @Min(1) Long limit,
        @Nullable @Size(min = 1, max = 100) List<Long> seeds,
        @Nullable @Min(1) @Max(1024) Integer width,
        @Nullable Boolean skipMissing) {

    String usual() {
        return contestant.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /// @param dir where it is kept
    /// @throws IllegalArgumentException when something cannot be as asked for
    EvalRequest request(ServiceOptions options, Path dir) {
        RootFolder root = new RootFolder(options.root());
        Path files = root.resolve(data);
        Suites.named(benchmarks, Files.isRegularFile(files));
        return new EvalRequest(
                benchmarks,
                new EvalRequest.Files(
                        files,
                        Objects.requireNonNullElse(images, List.<String>of()).stream()
                                .map(root::resolve)
                                .toList(),
                        null,
                        Boolean.TRUE.equals(skipMissing)),
                contestant(options, root),
                dir,
                new EvalRequest.Asking(prompt, rule, "generate"),
                Objects.requireNonNullElse(seeds, List.of(0L)),
                Objects.requireNonNullElse(limit, Long.MAX_VALUE),
                Objects.requireNonNullElse(width, 16),
                20,
                1000,
                server(options),
                options.images());
    }

    /// Only what whoever started the service has opened: no other server, no other file.
    private String contestant(ServiceOptions options, RootFolder root) {
        String[] parts = contestant.split(":", 2);
        return switch (parts[0]) {
            case "replies" -> "replies:" + root.resolve(parts.length > 1 ? parts[1] : "");
            case "server" -> {
                if (options.llm().endpoints().isEmpty()) {
                    throw new IllegalArgumentException(
                            "the contestant server asks the service's endpoints, and it was started without --endpoint");
                }
                yield contestant;
            }
            case "clip" -> {
                if (options.images().clip() == null) {
                    throw new IllegalArgumentException(
                            "the contestant clip is the service's own, and it was started without --clip");
                }
                yield "clip:" + options.images().clip();
            }
            case "random", "constant" -> contestant;
            default ->
                    throw new IllegalArgumentException(
                            "no contestant \"%s\"; there is: random, constant:ANSWER, replies:FILE, server:MODEL, clip"
                                    .formatted(contestant));
        };
    }

    private static EvalRequest.Server server(ServiceOptions options) {
        LlmRequest llm = options.llm();
        return new EvalRequest.Server(llm.endpoints(), 2048, 0, SmartResize.USUAL, llm.remote());
    }
}
