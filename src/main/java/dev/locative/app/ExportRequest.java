package dev.locative.app;

import dev.locative.data.Outcome;
import dev.locative.export.CardFacts;
import dev.locative.export.ImageRoot;
import dev.locative.export.Pack;
import dev.locative.export.Publication;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which run to export and how.
///
/// @param run the run directory
/// @param out the directory to make
/// @param pack null for the format's own
/// @param imageRoot put in front of relative image paths; null leaves them
/// @param force whether an earlier export in `out` is replaced
public record ExportRequest(
        Path run,
        ExportFormat format,
        Path out,
        @Nullable Pack pack,
        @Nullable String imageRoot,
        boolean force) {

    /// Exports these outcomes of the run.
    ///
    /// @throws IllegalArgumentException when no pair was kept, or `out` holds other files
    /// @throws java.io.UncheckedIOException when a file cannot be written
    ExportSummary of(Stream<Outcome> outcomes, CardFacts facts) {
        ImageRoot root = imageRoot == null ? ImageRoot.NONE : new ImageRoot(imageRoot);
        Publication publication = new Publication(format.exporter(pack, root), out, force);
        return new ExportSummary(format, out, publication.write(outcomes, facts));
    }
}
