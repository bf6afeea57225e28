package dev.locative.llm.local;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Reads a GGUF file's head: the pairs of key and value that a loader needs, and where the tensors
/// end.
final class GgufHead {
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int STRING = 8;
    private static final int LIST = 9;

    /// Bytes of a value of each type; 0 where that differs from value to value.
    private static final int[] SIZES = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

    /// A tensor type's numbers a block, and bytes a block. Types that are not here are not
    /// measured.
    private static final Map<Integer, int[]> BLOCKS =
            Map.ofEntries(
                    Map.entry(0, new int[] {1, 4}),
                    Map.entry(1, new int[] {1, 2}),
                    Map.entry(2, new int[] {32, 18}),
                    Map.entry(3, new int[] {32, 20}),
                    Map.entry(6, new int[] {32, 22}),
                    Map.entry(7, new int[] {32, 24}),
                    Map.entry(8, new int[] {32, 34}),
                    Map.entry(10, new int[] {256, 84}),
                    Map.entry(11, new int[] {256, 110}),
                    Map.entry(12, new int[] {256, 144}),
                    Map.entry(13, new int[] {256, 176}),
                    Map.entry(14, new int[] {256, 210}),
                    Map.entry(30, new int[] {1, 2}));

    private final Path file;
    private final MemorySegment bytes;
    private final Map<String, Long> numbers = new HashMap<>();
    private String architecture = "";
    private long vocabulary;
    private long at;

    GgufHead(Path file, MemorySegment bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    Gguf read() {
        try {
            if (!"GGUF".equals(text(4))) {
                throw bad("is no GGUF file (it does not begin with GGUF)", "convert the model");
            }
            int version = int32();
            if (version != 2 && version != 3) {
                throw bad(
                        "has version " + version + " of GGUF; llama.cpp reads 2 and 3",
                        "convert the model anew");
            }
            long tensors = int64();
            long pairs = int64();
            for (long i = 0; i < pairs; i++) {
                pair();
            }
            long end = tensorsEnd(tensors);
            if (end > bytes.byteSize()) {
                throw cut(end);
            }
            return gguf();
        } catch (IndexOutOfBoundsException e) {
            throw cut(bytes.byteSize() + 1);
        }
    }

    private Gguf gguf() {
        long heads = Math.max(1, number("attention.head_count", 1));
        long keyHeads = number("attention.head_count_kv", heads);
        long width = number("attention.key_length", number("embedding_length", 0) / heads);
        return new Gguf(
                architecture,
                Math.max(1, number("block_count", 1)),
                keyHeads * width,
                heads,
                number("context_length", Long.MAX_VALUE),
                vocabulary,
                bytes.byteSize());
    }

    private long number(String key, long otherwise) {
        return numbers.getOrDefault(architecture + "." + key, otherwise);
    }

    private void pair() {
        String key = string();
        int type = int32();
        if (type == LIST) {
            int of = int32();
            long count = int64();
            if (key.equals("tokenizer.ggml.tokens")) {
                vocabulary = count;
            }
            skip(of, count);
        } else if (type == STRING) {
            String value = string();
            if (key.equals("general.architecture")) {
                architecture = value;
            }
        } else {
            long start = at;
            skip(type, 1);
            if (SIZES[type] == 4) {
                numbers.put(key, Integer.toUnsignedLong(bytes.get(INT, start)));
            } else if (SIZES[type] == 8) {
                numbers.put(key, bytes.get(LONG, start));
            }
        }
    }

    private void skip(int type, long count) {
        if (type == STRING) {
            for (long i = 0; i < count; i++) {
                at += 8 + bytes.get(LONG, at);
            }
        } else {
            at += Math.multiplyExact(SIZES[type], count);
        }
        if (at < 0 || at > bytes.byteSize()) {
            throw new IndexOutOfBoundsException("past the end");
        }
    }

    private long tensorsEnd(long tensors) {
        long end = 0;
        for (long i = 0; i < tensors; i++) {
            string();
            long count = 1;
            for (int dimensions = int32(); dimensions > 0; dimensions--) {
                count *= int64();
            }
            int[] block = BLOCKS.getOrDefault(int32(), new int[] {1, 0});
            end = Math.max(end, int64() + count / block[0] * block[1]);
        }
        long alignment = Math.max(1, numbers.getOrDefault("general.alignment", 32L));
        return (at + alignment - 1) / alignment * alignment + end;
    }

    private int int32() {
        at += 4;
        return bytes.get(INT, at - 4);
    }

    private long int64() {
        at += 8;
        return bytes.get(LONG, at - 8);
    }

    private String string() {
        return text(int64());
    }

    private String text(long length) {
        if (length < 0 || length > bytes.byteSize() - at) {
            throw new IndexOutOfBoundsException("past the end");
        }
        byte[] text = bytes.asSlice(at, length).toArray(JAVA_BYTE);
        at += length;
        return new String(text, StandardCharsets.UTF_8);
    }

    private IllegalArgumentException cut(long expected) {
        return bad(
                "ends at byte %,d of at least %,d".formatted(bytes.byteSize(), expected),
                "fetch it again");
    }

    private IllegalArgumentException bad(String what, String remedy) {
        return new IllegalArgumentException("--model: " + file + " " + what + ": " + remedy);
    }
}
