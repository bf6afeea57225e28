package dev.locative.pipeline;

import dev.locative.data.Outcome;

/// The append-only record of outcomes: the result of a run. Thread-safe.
public interface Ledger extends AutoCloseable {
    /// Whether the sample has a final outcome (refused or answered; a failed one is tried again).
    boolean has(String id);

    void append(Outcome outcome);

    @Override
    void close();
}
