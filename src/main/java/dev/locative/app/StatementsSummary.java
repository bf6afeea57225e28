package dev.locative.app;

import java.nio.file.Path;

/// What was found in the captions of a dump.
///
/// @param captions captions read
/// @param stating captions in which at least one statement was found
/// @param statements statements found
/// @param rejected records that are no sample
/// @param seconds wall-clock time
/// @param rejects the rejected records with place and reason; absent when there are none
public record StatementsSummary(
        long captions,
        long stating,
        long statements,
        long rejected,
        double seconds,
        Path rejects) {}
