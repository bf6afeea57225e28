package dev.locative.app;

import java.nio.file.Path;

/// @param run the run directory, finished or not
/// @param price what a million tokens cost
public record StatsRequest(Path run, LlmRequest.Price price) {}
