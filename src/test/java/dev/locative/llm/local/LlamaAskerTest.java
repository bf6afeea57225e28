package dev.locative.llm.local;

import dev.locative.llm.Asker;
import dev.locative.llm.AskerContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LlamaAskerTest extends AskerContract {
    @TempDir private static Path dir;

    private static Asker asker(int context) {
        Path file = new TinyGguf(7, "qwen2", -100).write(dir.resolve("tiny.gguf"));
        return LlamaChat.asker(new LlamaOptions(file, 0, 1, context, 1, null, false, true));
    }

    @Override
    protected Asker answering() {
        return asker(512);
    }

    /// The prompt is longer.
    @Override
    protected Asker failing() {
        return asker(64);
    }
}
