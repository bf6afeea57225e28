package dev.locative.llm.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How a model is loaded and asked.
///
/// @param file the GGUF file
/// @param gpuLayers how many layers lie on the GPU; more than 0 needs a library that can
/// @param threads how many threads compute
/// @param context the most tokens of a prompt and its reply together
/// @param slots how many replies are generated at once; each has a context of its own
/// @param library a native library of the user's own; null for the one that comes along (CPU only,
///   but for macOS)
/// @param grammar whether replies are held to their shape
/// @param loops whether a reply that only repeats itself is ended
public record LlamaOptions(
        Path file,
        int gpuLayers,
        int threads,
        int context,
        int slots,
        @Nullable Path library,
        boolean grammar,
        boolean loops) {
    /// Room for the paper's 8,192 new tokens and its prompt with a long description.
    public static final int CONTEXT = 10_240;

    public static final int SLOTS = 4;

    public LlamaOptions {
        atLeast(0, gpuLayers, "--gpu-layers");
        atLeast(1, threads, "--threads");
        atLeast(64, context, "--context");
        atLeast(1, slots, "--slots");
        if ((long) context * slots > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "--context %d times --slots %d is more than llama.cpp can count: lower one"
                            .formatted(context, slots));
        }
    }

    /// All that this machine's processors can do, and no grammar.
    public static LlamaOptions of(Path file) {
        return new LlamaOptions(
                file,
                0,
                Runtime.getRuntime().availableProcessors(),
                CONTEXT,
                SLOTS,
                null,
                false,
                true);
    }

    public LlamaOptions with(Path other) {
        return new LlamaOptions(other, gpuLayers, threads, context, slots, library, grammar, loops);
    }

    public LlamaOptions withContext(int tokens) {
        return new LlamaOptions(file, gpuLayers, threads, tokens, slots, library, grammar, loops);
    }

    public LlamaOptions withSlots(int count) {
        return new LlamaOptions(file, gpuLayers, threads, context, count, library, grammar, loops);
    }

    public LlamaOptions withGrammar(boolean on) {
        return new LlamaOptions(file, gpuLayers, threads, context, slots, library, on, loops);
    }

    public LlamaOptions withLoops(boolean ended) {
        return new LlamaOptions(file, gpuLayers, threads, context, slots, library, grammar, ended);
    }

    private static void atLeast(int least, int value, String option) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "%s must be at least %d, not %d".formatted(option, least, value));
        }
    }
}
