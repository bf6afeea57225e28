package dev.locative.app;

import dev.locative.report.RunStatistics;
import java.nio.file.Path;

/// @param report the page that was written into the run directory
public record StatsSummary(RunStatistics statistics, Path report) {}
