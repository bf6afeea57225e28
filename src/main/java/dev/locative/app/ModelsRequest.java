package dev.locative.app;

import org.jspecify.annotations.Nullable;

/// @param role only these, null for all
public record ModelsRequest(@Nullable String role) {}
