package dev.locative.app;

import dev.locative.source.DumpRequest;
import java.nio.file.Path;

/// Which samples of a dump to keep, and where.
///
/// @param out the JSON Lines file to write; what it held before is replaced when the job ends
/// @param gate `lexical` or `none`
/// @param limit the most samples to read; `Long.MAX_VALUE` for all
public record SelectRequest(DumpRequest dump, Path out, String gate, long limit) {}
