package dev.locative.app;

import dev.locative.export.Written;
import java.nio.file.Path;
import java.util.List;

/// What an export made.
///
/// @param out the directory
/// @param written the counts and the data files
/// @param notes what the card could not tell
public record ExportSummary(ExportFormat format, Path out, Written written, List<String> notes) {
    public ExportSummary {
        notes = List.copyOf(notes);
    }
}
