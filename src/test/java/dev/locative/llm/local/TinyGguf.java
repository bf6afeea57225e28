package dev.locative.llm.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Writes a language model of two layers, 64 numbers wide, that loads and talks like a real Qwen2:
/// its tokens are bytes, its weights random (Q8_0). What it says is noise, but chosen noise: each
/// token's weight holds how often it is wanted, so that words, strings and replies come to an end.
/// About 120 kB, written in milliseconds.
///
/// @param seed of the weights
/// @param architecture "qwen2", or one that nobody knows
/// @param ending how readily it ends a reply: 0 seldom, 10 at once, -100 never
public record TinyGguf(long seed, String architecture, float ending) {
    private static final int WIDTH = 64;
    private static final int LAYERS = 2;
    private static final int HEADS = 4;
    private static final int KEY_HEADS = 2;
    private static final int HIDDEN = 128;
    private static final int TOKENS = 272;
    private static final int BYTES = 256;
    private static final int IM_END = 258;

    public TinyGguf(long seed) {
        this(seed, "qwen2", 1);
    }

    public Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        List<Tensor> tensors = tensors();
        Bytes out = new Bytes();
        out.raw("GGUF".getBytes(StandardCharsets.US_ASCII)).int32(3);
        out.int64(tensors.size()).int64(18);
        out.string("general.architecture").text(architecture);
        out.string("general.name").text("tiny");
        out.string(architecture + ".context_length").uint(32_768);
        out.string(architecture + ".embedding_length").uint(WIDTH);
        out.string(architecture + ".block_count").uint(LAYERS);
        out.string(architecture + ".feed_forward_length").uint(HIDDEN);
        out.string(architecture + ".attention.head_count").uint(HEADS);
        out.string(architecture + ".attention.head_count_kv").uint(KEY_HEADS);
        out.string(architecture + ".attention.layer_norm_rms_epsilon").float32(1e-6f);
        out.string(architecture + ".rope.freq_base").float32(1e6f);
        out.string("tokenizer.ggml.model").text("gpt2");
        out.string("tokenizer.ggml.pre").text("qwen2");
        out.string("tokenizer.ggml.tokens").list(8, TOKENS);
        vocabulary().forEach(out::string);
        out.string("tokenizer.ggml.token_type").list(5, TOKENS);
        for (int token = 0; token < TOKENS; token++) {
            out.int32(token < BYTES ? 1 : token <= IM_END ? 3 : 5);
        }
        out.string("tokenizer.ggml.merges").list(8, 1).string("\u0120 \u0120");
        out.string("tokenizer.ggml.eos_token_id").uint(IM_END);
        out.string("tokenizer.ggml.padding_token_id").uint(BYTES);
        out.string("tokenizer.ggml.add_bos_token").flag(false);
        long offset = 0;
        for (Tensor tensor : tensors) {
            out.string(tensor.name).int32(tensor.rows == 1 ? 1 : 2).int64(tensor.columns);
            if (tensor.rows > 1) {
                out.int64(tensor.rows);
            }
            out.int32(tensor.rows == 1 ? 0 : 8).int64(offset);
            offset += (tensor.data.length + 31) / 32 * 32;
        }
        out.align();
        for (Tensor tensor : tensors) {
            out.raw(tensor.data).align();
        }
        return out.bytes();
    }

    /// Bytes as the printable letters that stand for them in a byte-level vocabulary.
    private static List<String> vocabulary() {
        List<String> tokens = new ArrayList<>();
        int other = 0;
        for (int b = 0; b < BYTES; b++) {
            boolean itself = b > 32 && b < 127 || b > 160 && b != 173;
            tokens.add(Character.toString(itself ? b : 256 + other++));
        }
        tokens.addAll(List.of("<|endoftext|>", "<|im_start|>", "<|im_end|>"));
        while (tokens.size() < TOKENS) {
            tokens.add("<unused" + tokens.size() + ">");
        }
        return tokens;
    }

    private List<Tensor> tensors() {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tensor> all = new ArrayList<>();
        float[] embedding = noise(random, TOKENS * WIDTH, 1);
        float[] output = noise(random, TOKENS * WIDTH, 0.4f);
        for (int token = 0; token < TOKENS; token++) {
            embedding[token * WIDTH] = 8;
            output[token * WIDTH] = wanted(token) / 2.6f;
        }
        all.add(Tensor.of("token_embd.weight", TOKENS, embedding));
        all.add(Tensor.of("output.weight", TOKENS, output));
        all.add(Tensor.ones("output_norm.weight", WIDTH));
        for (int layer = 0; layer < LAYERS; layer++) {
            String block = "blk." + layer + ".";
            int keys = WIDTH / HEADS * KEY_HEADS;
            all.add(Tensor.ones(block + "attn_norm.weight", WIDTH));
            all.add(Tensor.of(block + "attn_q.weight", WIDTH, blind(random, WIDTH, 0.25f)));
            all.add(Tensor.zeros(block + "attn_q.bias", WIDTH));
            all.add(Tensor.of(block + "attn_k.weight", keys, blind(random, keys, 0.25f)));
            all.add(Tensor.zeros(block + "attn_k.bias", keys));
            all.add(Tensor.of(block + "attn_v.weight", keys, blind(random, keys, 0.25f)));
            all.add(Tensor.zeros(block + "attn_v.bias", keys));
            all.add(Tensor.of(block + "attn_output.weight", WIDTH, still(random, WIDTH, 0.12f)));
            all.add(Tensor.ones(block + "ffn_norm.weight", WIDTH));
            all.add(Tensor.of(block + "ffn_gate.weight", HIDDEN, blind(random, HIDDEN, 0.2f)));
            all.add(Tensor.of(block + "ffn_up.weight", HIDDEN, blind(random, HIDDEN, 0.2f)));
            all.add(Tensor.of(block + "ffn_down.weight", WIDTH, still(random, HIDDEN, 0.08f)));
        }
        return all;
    }

    /// How much a token is wanted before chance has its say.
    private float wanted(int token) {
        if (token == IM_END) {
            return ending;
        }
        if (token >= 128) {
            return token == 0xC3 || token >= 0xA0 && token < 0xC0 ? 0 : -30;
        }
        return switch ((char) token) {
            case ' ' -> 4;
            case '"' -> 5;
            case '{' -> 4;
            case ']' -> 2;
            case ',' -> -7;
            default -> Character.isLowerCase(token) ? 3 : token < 32 ? -30 : 0;
        };
    }

    private static float[] noise(SplittableRandom random, int count, float scale) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() * scale;
        }
        return values;
    }

    /// Noise that leaves the first of the 64 numbers, which carries the wishes, as it is.
    private static float[] still(SplittableRandom random, int columns, float scale) {
        float[] values = noise(random, WIDTH * columns, scale);
        java.util.Arrays.fill(values, 0, columns, 0);
        return values;
    }

    /// Noise that does not look at that number.
    private static float[] blind(SplittableRandom random, int rows, float scale) {
        float[] values = noise(random, rows * WIDTH, scale);
        for (int row = 0; row < rows; row++) {
            values[row * WIDTH] = 0;
        }
        return values;
    }

    private record Tensor(String name, int rows, int columns, byte[] data) {
        static Tensor of(String name, int rows, float[] values) {
            return new Tensor(name, rows, values.length / rows, q8(values));
        }

        static Tensor zeros(String name, int columns) {
            return new Tensor(name, 1, columns, new byte[columns * 4]);
        }

        static Tensor ones(String name, int columns) {
            Bytes data = new Bytes();
            for (int i = 0; i < columns; i++) {
                data.int32(Float.floatToIntBits(1));
            }
            return new Tensor(name, 1, columns, data.bytes());
        }

        /// Blocks of 32: a half-precision scale, then 32 bytes.
        private static byte[] q8(float[] values) {
            ByteBuffer out =
                    ByteBuffer.allocate(values.length / 32 * 34).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < values.length; from += 32) {
                float most = 0;
                for (int i = from; i < from + 32; i++) {
                    most = Math.max(most, Math.abs(values[i]));
                }
                float scale = most / 127;
                out.putShort(Float.floatToFloat16(scale));
                for (int i = from; i < from + 32; i++) {
                    out.put((byte) (scale == 0 ? 0 : Math.round(values[i] / scale)));
                }
            }
            return out.array();
        }
    }

    /// Little-endian, with GGUF's types of values.
    private static final class Bytes {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);

        Bytes raw(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        Bytes int32(int value) {
            return raw(ByteBuffer.allocate(4).putInt(Integer.reverseBytes(value)).array());
        }

        Bytes int64(long value) {
            return raw(ByteBuffer.allocate(8).putLong(Long.reverseBytes(value)).array());
        }

        Bytes string(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return int64(bytes.length).raw(bytes);
        }

        void text(String value) {
            int32(8).string(value);
        }

        void uint(int value) {
            int32(4).int32(value);
        }

        void float32(float value) {
            int32(6).int32(Float.floatToIntBits(value));
        }

        void flag(boolean value) {
            int32(7).raw(new byte[] {(byte) (value ? 1 : 0)});
        }

        Bytes list(int type, int count) {
            return int32(9).int32(type).int64(count);
        }

        void align() {
            raw(new byte[(32 - out.size() % 32) % 32]);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
