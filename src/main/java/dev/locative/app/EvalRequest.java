package dev.locative.app;

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
    public record Asking(@Nullable String style, @Nullable String rule, String score) {}

    /// How a server is asked.
    ///
    /// @param minPixels pictures are enlarged to at least so many
    /// @param maxPixels pictures are shrunk to at most so many
    public record Server(
            List<URI> endpoints,
            int maxTokens,
            int minPixels,
            int maxPixels,
            LlmRequest.Remote remote) {
        public Server {
            endpoints = List.copyOf(endpoints);
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

    private static void positive(String option, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " " + value + ": it must be at least 1");
        }
    }
}
