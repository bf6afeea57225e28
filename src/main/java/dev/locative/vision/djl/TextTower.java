package dev.locative.vision.djl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Token ids to embeddings. One for each thread: it reuses its buffers.
final class TextTower implements Function<List<long[]>, List<float[]>> {
    private static final List<String> OUTPUTS = List.of("text_embeds", "pooler_output", "output");

    private final OnnxSession session;
    private final Inputs inputs;
    private final Shape shape;
    private final LongBuffer ids;
    private final LongBuffer mask;
    private final Map<String, OnnxSession.Tensor> given;

    /// @param length tokens of a padded text
    /// @param pad what texts are padded with
    /// @param trimmed whether texts are padded only to the longest of a batch
    record Shape(int length, long pad, boolean trimmed) {}

    /// @param batch the most texts at once
    /// @param other what a combined model wants besides
    TextTower(OnnxSession session, int batch, Shape shape, Map<String, OnnxSession.Tensor> other) {
        this.session = session;
        this.shape = shape;
        inputs = Inputs.of(session);
        int rows = inputs.textRows() > 0 ? inputs.textRows() : batch;
        ids = longs(rows * shape.length());
        mask = longs(rows * shape.length());
        given = new HashMap<>(other);
    }

    static LongBuffer longs(int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(size, Long.BYTES))
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    /// @param texts at most a batch of them: ids without padding, at most the length
    @Override
    public List<float[]> apply(List<long[]> texts) {
        int rows = inputs.textRows() > 0 ? inputs.textRows() : texts.size();
        int longest = texts.stream().mapToInt(text -> text.length).max().orElse(1);
        int length = shape.trimmed() ? longest : shape.length();
        ids.clear();
        mask.clear();
        for (int row = 0; row < rows; row++) {
            long[] text = texts.get(Math.min(row, texts.size() - 1));
            for (int i = 0; i < length; i++) {
                ids.put(i < text.length ? text[i] : shape.pad());
                mask.put(i < text.length ? 1 : 0);
            }
        }
        ids.flip();
        mask.flip();
        give(inputs.ids(), ids, rows, length);
        if (inputs.mask() != null) {
            give(inputs.mask(), mask, rows, length);
        }
        return Embeddings.of(session.run(given), OUTPUTS, texts.size(), session.file());
    }

    private void give(@Nullable String name, LongBuffer data, int... shape) {
        if (name == null) {
            throw new IllegalArgumentException(session.file() + " takes no text");
        }
        given.put(name, new OnnxSession.Tensor(data, shape[0], shape[1]));
    }
}
