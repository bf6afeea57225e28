package dev.locative.llm.local;

import dev.langchain4j.model.output.FinishReason;
import dev.locative.llm.LoopWatch;
import java.util.function.BooleanSupplier;

/// One reply as it comes in. Not thread-safe.
final class LlamaReply {
    private final NativeQueue queue;
    private final LoopWatch watch = new LoopWatch();
    private final boolean endLoops;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private int tokens;
    private FinishReason reason = FinishReason.LENGTH;

    /// @param most tokens that were asked for
    LlamaReply(NativeQueue queue, boolean endLoops, int most) {
        this.queue = queue;
        this.endLoops = endLoops;
        this.most = most;
    }

    /// Takes the task's pieces until it ends, or is not wanted any more.
    ///
    /// @param closing asked at each piece; true ends the reply
    /// @throws IllegalStateException when it was ended from outside
    void run(int task, BooleanSupplier closing) {
        for (NativeQueue.Piece piece = queue.next(task); !piece.last(); piece = queue.next(task)) {
            take(piece.text());
            if (endLoops && watch.loops(piece.text())) {
                queue.cancel(task);
                reason = FinishReason.OTHER;
                return;
            }
            if (closing.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                queue.cancel(task);
                throw new IllegalStateException("the reply was interrupted");
            }
        }
    }

    /// Only the token that ends a reply comes as an empty piece. The tokens of a letter that needs
    /// several come as one piece: they are counted as the model's vocabulary would cut it.
    private void take(String piece) {
        text.append(piece);
        reason = piece.isEmpty() ? FinishReason.STOP : FinishReason.LENGTH;
        boolean plain = piece.chars().allMatch(c -> c < 128);
        tokens += plain ? 1 : Math.max(1, queue.tokens(piece).length);
    }

    String text() {
        return text.toString();
    }

    /// All that the model computed, the ending one among them.
    int tokens() {
        return reason == FinishReason.LENGTH ? most : Math.min(tokens, most);
    }

    FinishReason reason() {
        boolean answered = text.toString().strip().matches("(?i)yes|no");
        return reason == FinishReason.LENGTH && answered ? FinishReason.STOP : reason;
    }
}
