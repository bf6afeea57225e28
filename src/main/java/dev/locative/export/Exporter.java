package dev.locative.export;

import java.nio.file.Path;
import java.util.stream.Stream;

/// Writes examples in the shape that a trainer reads.
public interface Exporter {
    /// As `--format` names it.
    String name();

    /// Writes the data files into `dir`, an existing empty directory, in one pass and with constant
    /// memory. What a failed call leaves there is useless; [Publication] hides it.
    ///
    /// @throws IllegalArgumentException when there is no example, or one cannot be written; the
    ///   message names the sample
    /// @throws java.io.UncheckedIOException when a file cannot be written
    Written write(Stream<Example> examples, Path dir);
}
