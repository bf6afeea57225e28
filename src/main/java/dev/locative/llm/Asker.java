package dev.locative.llm;

/// Asks a model, or looks up what one said. Tells `data.Meter` what it cost. Thread-safe.
public interface Asker extends AutoCloseable {
    /// What is asked, for messages: a model's name or a file.
    String name();

    /// @throws LlmException when there is no reply to be had
    Reply ask(Question question);

    @Override
    default void close() {}
}
