package dev.locative.export;

import dev.locative.data.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A whole export: data files, the data set's card and `export.json`. It appears in the directory
/// at once when it is whole; a failed one leaves nothing there.
///
/// @param dir where to; made when missing, refused when not empty
/// @param force whether an earlier export in `dir` gives way; other files never do
public record Publication(Exporter exporter, Path dir, boolean force) {
    /// Writes the kept pairs of a run.
    ///
    /// @param outcomes the run's, one per sample; read once
    /// @throws IllegalArgumentException when no pair was kept or `dir` holds other files
    /// @throws UncheckedIOException when a file cannot be written
    public Written write(Stream<Outcome> outcomes, CardFacts facts) {
        try (Staging staging = Staging.open(dir, force)) {
            Tally tally = new Tally();
            Stream<Example> examples = tally.examples(Example.of(tally.watch(outcomes)));
            Written written = exporter.write(examples, staging.path());
            DatasetCard card = new DatasetCard(exporter.name(), facts, tally, written);
            Files.writeString(staging.path().resolve("README.md"), card.text());
            ExportFile.write(staging.path(), exporter.name(), facts, written);
            staging.publish();
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot export into " + dir + ": " + e, e);
        }
    }
}
