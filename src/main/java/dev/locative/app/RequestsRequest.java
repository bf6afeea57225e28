package dev.locative.app;

import dev.locative.source.DumpRequest;
import java.nio.file.Path;

/// Which captions to ask a model about, elsewhere and later.
///
/// @param out the JSON Lines file to write; what it held before is replaced when the job ends
/// @param gate `lexical` or `none`
/// @param limit the most samples to read; `Long.MAX_VALUE` for all
/// @param llm the prompt, the model's name and the most tokens
public record RequestsRequest(
        DumpRequest dump, Path out, String gate, long limit, LlmRequest llm) {}
