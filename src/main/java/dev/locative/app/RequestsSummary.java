package dev.locative.app;

import java.nio.file.Path;

/// What a batch of requests amounts to: read = rejected + refused + written.
///
/// @param rejected records that are no sample, or whose id an earlier one has
/// @param refused samples that the gate turned away
/// @param written requests in `out`; it is not written when there are none
/// @param rejects the rejected records with place and reason; absent when there are none
public record RequestsSummary(
        long read, long rejected, long refused, long written, Path out, Path rejects) {}
