package dev.locative.app;

import dev.locative.export.Written;
import java.nio.file.Path;

/// What an export made.
///
/// @param out the directory
/// @param written the counts and the data files
public record ExportSummary(ExportFormat format, Path out, Written written) {}
