package dev.locative.vision.djl;

import ai.djl.engine.Engine;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// The native runtime, started once.
///
/// On a thread of its own with a deep stack: version 1.29 searches the process's command line by
/// recursion, 260 bytes a character, so that `synthesize shards/*.jsonl` over many shards would
/// overflow a usual stack and end the process without a word.
final class OnnxRuntime {
    /// More than the longest command line that Linux takes; only what is used costs memory.
    private static final long STACK = 1L << 30;

    private static @Nullable Engine engine;

    private OnnxRuntime() {}

    static synchronized Engine engine() {
        Engine ready = engine;
        if (ready == null) {
            DjlSettings.ensure();
            FutureTask<Engine> task = new FutureTask<>(() -> Engine.getEngine("OnnxRuntime"));
            Thread thread = new Thread(null, task, "onnx-start", STACK);
            // DJL looks for its engines once, by this loader; that of a packaged application has
            // none
            thread.setContextClassLoader(Engine.class.getClassLoader());
            thread.start();
            try {
                ready = task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while ONNX Runtime started", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        "ONNX Runtime cannot be started here: " + e.getCause(), e.getCause());
            }
            engine = ready;
        }
        return ready;
    }
}
