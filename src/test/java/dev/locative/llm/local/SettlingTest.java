package dev.locative.llm.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlingTest {
    private static final int LOADS = 40;

    @TempDir Path dir;

    /// A slot that believes in a cache that was emptied answers to the end of its prompt alone.
    @Test
    void what_a_slot_knows_of_a_prompt_is_there_however_soon_the_first_question_comes() {
        Path file = new TinyGguf(7).write(dir.resolve("tiny.gguf"));
        LlamaOptions options = new LlamaOptions(file, 0, 1, 512, 2, null, false, false);
        Gguf model = Gguf.read(file);
        for (int load = 0; load < LOADS; load++) {
            try (NativeQueue queue = Loading.load(options, model, false)) {
                int[] first = queue.tokens("List what is where. A cat, mat 3. Now list it.");
                int[] second = queue.tokens("List what is where. A cat, mat 4. Now list it.");
                said(queue, first, 0);
                String knowing = said(queue, second, 0);
                String afresh = said(queue, second, 1);
                assertThat(knowing).as("load %d", load).isEqualTo(afresh);
            }
        }
    }

    private static String said(NativeQueue queue, int[] prompt, int slot) {
        int task = queue.request(new Completion(prompt, 12, 0, 0, "", slot).json());
        StringBuilder text = new StringBuilder();
        while (true) {
            NativeQueue.Piece piece = queue.next(task);
            text.append(piece.text());
            if (piece.last()) {
                return text.toString();
            }
        }
    }
}
