package dev.locative.app;

import java.nio.file.Path;
import java.util.SortedMap;

/// What became of the records of a dump: read = rejected + refused + duplicates + kept.
///
/// @param read records, good and bad
/// @param rejected records that are no sample, or whose id an earlier one has, or whose image
///   cannot be had where that fails a sample
/// @param refused samples that the gates turned away
/// @param refusals how many by each gate; those without an image by the reason
/// @param duplicates admitted samples whose caption an earlier one has, character by character;
///   without captions, whose image
/// @param kept samples in `out`
/// @param seconds wall-clock time
/// @param out the kept samples; not written when there are none
/// @param rejects the rejected records with place and reason; absent when there are none
public record SelectSummary(
        long read,
        long rejected,
        long refused,
        SortedMap<String, Long> refusals,
        long duplicates,
        long kept,
        double seconds,
        Path out,
        Path rejects) {}
