package dev.locative.explore;

/// How much of a ledger can be searched.
///
/// @param samples with an outcome, each counted once
/// @param pairs kept and dropped
/// @param bytes of the ledger that the index covers
/// @param ofBytes the same when all of its complete lines will be covered
/// @param unreadable lines of the ledger that are no outcome, passed over
public record Indexed(long samples, long pairs, long bytes, long ofBytes, long unreadable) {}
