package dev.locative.app;

import dev.locative.export.Pack;
import java.nio.file.Path;
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
        boolean force) {}
