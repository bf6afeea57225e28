package dev.locative.app;

import dev.locative.vision.SmartResize;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which benchmarks are asked of whom, and how they are scored.
///
/// @param benchmarks names, or groups of them
/// @param contestant `random`, `constant:ANSWER`, `replies:FILE`, `server:MODEL`, `clip:MODEL`
/// @param out the folder that keeps the run; null for the usual one
/// @param seeds at least one
/// @param limit items of each benchmark
/// @param width questions in flight
public record EvalRequest(
        List<String> benchmarks,
        Files files,
        String contestant,
        @Nullable Path out,
        Asking asking,
        List<Long> seeds,
        long limit,
        int width,
        int failuresInRow,
        int bootstrap,
        Server server,
        ImageRequest images) {
    /// Where the benchmarks' files are.
    ///
    /// @param data a folder, or a benchmark's file
    /// @param images folders and zips of images; those in `data` are found without
    /// @param split null for the benchmark's usual one
    /// @param skipMissing whether items whose images are not there are left out; else they end the
    ///   run before anything is asked
    public record Files(Path data, List<Path> images, @Nullable String split, boolean skipMissing) {
        public Files {
            images = List.copyOf(images);
        }
    }

    /// How questions are put and replies scored.
    ///
    /// @param style null for the benchmark's first
    /// @param rule null for the benchmark's own
    /// @param score `generate` or `logprob`
    public record Asking(@Nullable String style, @Nullable String rule, String score) {
        private static final List<String> SCORES = List.of("generate", "logprob");

        public Asking {
            if (!SCORES.contains(score)) {
                throw new IllegalArgumentException(
                        "--score %s: there is %s".formatted(score, String.join(", ", SCORES)));
            }
        }

        boolean probabilities() {
            return score.equals("logprob");
        }
    }

    /// How a server is asked.
    ///
    /// @param maxTokens the most of a reply
    /// @param temperature 0 for the likeliest reply
    /// @param pictures the size that they are given; null to send the files as they are
    public record Server(
            List<URI> endpoints,
            int maxTokens,
            double temperature,
            @Nullable SmartResize pictures,
            LlmRequest.Remote remote) {
        public Server {
            endpoints = List.copyOf(endpoints);
            positive("--max-tokens", maxTokens);
            positive("--timeout", remote.timeoutSeconds());
            positive("--attempts", remote.attempts());
            if (!(temperature >= 0 && temperature <= 2)) {
                throw new IllegalArgumentException(
                        "--temperature " + temperature + ": it must be 0 to 2");
            }
        }
    }

    public EvalRequest {
        benchmarks = List.copyOf(benchmarks);
        seeds = List.copyOf(seeds);
        positive("--limit", limit);
        positive("--width", width);
        positive("--max-failures", failuresInRow);
        if (bootstrap < 0) {
            throw new IllegalArgumentException(
                    "--bootstrap " + bootstrap + ": it must be 0 or more");
        }
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("at least one --seed is needed");
        }
        if (seeds.stream().distinct().count() < seeds.size()) {
            throw new IllegalArgumentException("--seed " + seeds + ": one is given twice");
        }
    }

    /// The folder that keeps the run.
    Path dir() {
        return out != null ? out : Path.of("evals", contestant.replaceAll("[^A-Za-z0-9._-]+", "-"));
    }

    private static void positive(String option, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " " + value + ": it must be at least 1");
        }
    }
}
