package dev.locative.llm.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the head of a GGUF file says of its model, read before llama.cpp sees the file: a bad file
/// there ends in a bare "could not load".
///
/// @param architecture as "qwen2"
/// @param layers its blocks
/// @param keyWidth numbers that each token keeps in each layer as keys, and as many as values
/// @param heads how many attention heads score each token against all others
/// @param context the most tokens that the model was trained for
/// @param vocabulary how many tokens it knows
/// @param bytes the file's size Source: the GGUF specification, versions 2 and 3.
record Gguf(
        String architecture,
        long layers,
        long keyWidth,
        long heads,
        long context,
        long vocabulary,
        long bytes) {

    /// @throws IllegalArgumentException when the file is none that llama.cpp could load
    static Gguf read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "--model: there is no file "
                            + file
                            + "; name a GGUF file, such as a quantized Qwen2.5-Instruct");
        }
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file)) {
            return new GgufHead(
                            file,
                            channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena))
                    .read();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// Bytes that loading takes, about: the file, half-precision keys and values, and the scores of
    /// a batch of 512 tokens, for attention and for the next token. Layers on a GPU are not
    /// counted.
    long memory(LlamaOptions options) {
        double onCpu = 1 - (double) Math.min(options.gpuLayers(), layers) / layers;
        long tokens = (long) options.context() * options.slots();
        long cache = 2 * 2 * layers * keyWidth * tokens;
        long scores = 4 * 512 * (heads * tokens + vocabulary);
        return Math.round((bytes + cache + scores) * onCpu);
    }
}
