package dev.locative.app;

import dev.locative.report.RunStatistics;
import java.nio.file.Path;
import java.util.List;

/// @param report the page that was written into the run directory
/// @param notes what could not be shown
public record StatsSummary(RunStatistics statistics, Path report, List<String> notes) {
    public StatsSummary {
        notes = List.copyOf(notes);
    }
}
