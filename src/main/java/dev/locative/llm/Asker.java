package dev.locative.llm;

import dev.locative.data.LaneUse;
import java.util.List;

/// Asks a model, or looks up what one said. Tells `data.Meter` what it cost. Thread-safe.
public interface Asker extends AutoCloseable {
    /// What is asked, for messages: a model's name or a file.
    String name();

    /// @throws LlmException when there is no reply to be had
    Reply ask(Question question);

    /// How its lanes are used; empty where nothing is computed.
    default List<LaneUse> lanes() {
        return List.of();
    }

    @Override
    default void close() {}
}
