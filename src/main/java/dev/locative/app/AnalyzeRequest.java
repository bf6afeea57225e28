package dev.locative.app;

import dev.locative.source.DumpRequest;

/// Which dump's captions to count.
///
/// @param limit read only as many samples; `Long.MAX_VALUE` for all
public record AnalyzeRequest(DumpRequest dump, long limit) {
    public AnalyzeRequest {
        if (limit < 1) {
            throw new IllegalArgumentException("--limit " + limit + ": at least 1 is needed");
        }
    }
}
