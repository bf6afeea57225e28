package dev.locative.llm.local;

import de.kherud.llama.ModelParameters;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/// Loading a model: what can be known to fail is said before, in words, since llama.cpp only says
/// that it could not.
final class Loading {
    private static final double GIGA = 1L << 30;

    private Loading() {}

    static void check(LlamaOptions options, Gguf model) {
        if (options.context() > model.context()) {
            throw new IllegalArgumentException(
                    "--context: %s was made for at most %,d tokens, not %,d"
                            .formatted(options.file(), model.context(), options.context()));
        }
        if (options.gpuLayers() > 0
                && options.library() == null
                && !System.getProperty("os.name").startsWith("Mac")) {
            throw new IllegalArgumentException(
                    "--gpu-layers: the library that comes along computes on the CPU only; name one"
                            + " with GPU support with --native-library, or use a server"
                            + " (--generator openai)");
        }
        OptionalLong available = new Memory(Path.of("/")).available();
        long needed = model.memory(options);
        if (available.isPresent() && needed > available.getAsLong()) {
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "%s needs about %.1f GiB with %d slots of %,d tokens, and %.1f GiB are"
                                    + " available: take a smaller model, or lower --slots or"
                                    + " --context",
                            options.file(),
                            needed / GIGA,
                            options.slots(),
                            options.context(),
                            available.getAsLong() / GIGA));
        }
    }

    static NativeQueue load(LlamaOptions options, Gguf model, boolean log) {
        ModelParameters parameters =
                new ModelParameters()
                        .setModel(options.file().toAbsolutePath().toString())
                        .setCtxSize(options.context() * options.slots())
                        .setParallel(options.slots())
                        .setThreads(options.threads())
                        .setThreadsBatch(options.threads())
                        .disableContextShift();
        if (options.gpuLayers() > 0) {
            parameters.setGpuLayers(options.gpuLayers());
        }
        if (!log) {
            parameters.disableLog();
        }
        NativeQueue queue;
        try {
            queue = new NativeQueue(parameters);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "llama.cpp cannot load %s (architecture %s): %s; it is of March 2025 and knows no newer ones"
                            .formatted(options.file(), model.architecture(), e.getMessage()),
                    e);
        }
        int[] start = queue.tokens(ChatMl.START);
        if (start.length != 1) {
            queue.close();
            throw new IllegalArgumentException(
                    "--model: "
                            + options.file()
                            + " does not know ChatML ("
                            + ChatMl.START
                            + "): take Qwen2.5-Instruct or its kin, or ask another model through a"
                            + " server (--generator openai)");
        }
        Settling.settle(queue, start[0]);
        return queue;
    }
}
