package dev.locative.pipeline;

import java.util.stream.Stream;

/// A dump of samples.
public interface Source {
    /// Its kind, as `--source` names it.
    String name();

    /// The batches in order, read lazily with constant memory; the caller closes the stream.
    ///
    /// @throws java.io.UncheckedIOException when a file is missing or unreadable; the message names
    ///   it
    Stream<Batch> open();

    /// How many bytes all files have on disk, the total that the batches' `bytes` add up to.
    long bytes();
}
