package dev.locative.app;

import java.nio.file.Path;

/// @param run the run directory, finished or not
/// @param labels pairs labelled by hand
public record QualityRequest(Path run, Path labels) {}
