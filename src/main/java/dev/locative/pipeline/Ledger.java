package dev.locative.pipeline;

import dev.locative.data.Outcome;

/// The append-only record of outcomes: the result of a run. Thread-safe.
public interface Ledger extends AutoCloseable {
    /// How far a sample has come.
    enum Standing {
        /// Never begun.
        NEW,
        /// Begun without an outcome: it was in flight when a run was killed.
        STARTED,
        /// Its last outcome is a failure; it is tried again.
        FAILED,
        /// Refused or answered; never tried again.
        DONE
    }

    Standing standing(String id);

    /// Whether the sample has a final outcome (refused or answered; a failed one is tried again).
    default boolean has(String id) {
        return standing(id) == Standing.DONE;
    }

    /// Notes that work on the sample begins, so that a later run can tell what was in flight.
    void start(String id);

    /// Adds an outcome.
    ///
    /// @throws IllegalStateException when the sample has a final outcome already
    /// @throws java.io.UncheckedIOException when it cannot be written (disk full); what was written
    ///   before stays readable, and nothing more can be appended
    void append(Outcome outcome);

    @Override
    void close();
}
