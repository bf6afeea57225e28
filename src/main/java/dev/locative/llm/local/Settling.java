package dev.locative.llm.local;

import dev.locative.net.Pause;
import java.time.Duration;

/// Waits until llama.cpp has emptied the cache of a model just loaded.
///
/// Its server does so once, the first time that no slot has work (`clean_kv_cache` in server.cpp),
/// and does not tell the slots. Usually that is at once, before the first question. A question that
/// comes sooner puts it off to some later moment; from then on every slot believes that it knows
/// the beginning of its prompts, and answers to their ends alone: fluent replies to half a prompt.
/// A quarter of all loads did so where questions followed at once.
final class Settling {
    /// More chances than a busy machine takes away.
    static final int ROUNDS = 6;

    private static final Duration MOMENT = Duration.ofMillis(8);

    private Settling() {}

    /// Leaves the queue without work several times, and gives it some in between.
    ///
    /// @param token any of the vocabulary
    static void settle(NativeQueue queue, int token) {
        Pause pause = Pause.real();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                pause.await(MOMENT);
                ask(queue, token);
            }
            pause.await(MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a model was loaded", e);
        } finally {
            pause.close();
        }
    }

    private static void ask(NativeQueue queue, int token) {
        int task =
                queue.request(
                        """
                        {"prompt":[%d],"n_predict":1,"id_slot":0,"stream":true,"cache_prompt":false}\
                        """
                                .formatted(token));
        while (!queue.next(task).last()) {
            // what it says does not matter
        }
    }
}
