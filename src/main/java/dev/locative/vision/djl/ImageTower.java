package dev.locative.vision.djl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Pictures, prepared as tensors, to embeddings. One for each thread: it reuses its buffer.
final class ImageTower implements Function<List<float[]>, List<float[]>> {
    private static final List<String> OUTPUTS = List.of("image_embeds", "pooler_output", "output");

    private final OnnxSession session;
    private final Inputs inputs;
    private final int height;
    private final int width;
    private final FloatBuffer buffer;
    private final Map<String, OnnxSession.Tensor> given;

    /// @param batch the most pictures at once
    /// @param other what a combined model wants besides
    ImageTower(
            OnnxSession session,
            int batch,
            int height,
            int width,
            Map<String, OnnxSession.Tensor> other) {
        this.session = session;
        inputs = Inputs.of(session);
        this.height = height;
        this.width = width;
        int rows = inputs.imageRows() > 0 ? inputs.imageRows() : batch;
        buffer = floats(Math.multiplyExact(rows, 3 * height * width));
        given = new HashMap<>(other);
    }

    static FloatBuffer floats(int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /// @param tensors at most a batch of them, each red, green, blue planes of `height` x `width`
    @Override
    public List<float[]> apply(List<float[]> tensors) {
        int rows = inputs.imageRows() > 0 ? inputs.imageRows() : tensors.size();
        buffer.clear();
        tensors.forEach(buffer::put);
        while (buffer.position() < rows * 3 * height * width) {
            buffer.put(0); // what a file of fixed size wants besides
        }
        buffer.flip();
        String name = inputs.pixels();
        if (name == null) {
            throw new IllegalArgumentException(session.file() + " takes no picture");
        }
        given.put(name, new OnnxSession.Tensor(buffer, rows, 3, height, width));
        return Embeddings.of(session.run(given), OUTPUTS, tensors.size(), session.file());
    }
}
