package dev.locative.app;

import java.util.List;

/// @param names of models, none for all that were pulled
public record VerifyRequest(List<String> names) {}
