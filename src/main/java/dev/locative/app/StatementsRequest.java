package dev.locative.app;

import dev.locative.source.DumpRequest;
import java.nio.file.Path;

/// Which dump to read for statements, and where to write them.
///
/// @param out the JSON Lines file to write; what it held before is replaced when the job ends
/// @param limit the most samples to read; `Long.MAX_VALUE` for all
public record StatementsRequest(DumpRequest dump, Path out, long limit) {}
