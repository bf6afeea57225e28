package dev.locative.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// @param gate the gate's name
/// @param labels captions labelled by hand; null for those that come with Locative
/// @param llm the model of an llm gate
public record EvalGateRequest(String gate, @Nullable Path labels, LlmRequest llm) {}
