package dev.locative.app;

import java.nio.file.Path;

/// @param run the run directory, finished or not
public record StatsRequest(Path run) {}
