package dev.locative.pipeline;

import java.util.List;

/// Some consecutive records of a dump, not yet decoded. Batches are handed out in order; `entries`
/// may be called on any thread, so that one file keeps every core busy.
public interface Batch {
    /// Decodes the records, in order.
    List<Entry> entries();

    /// How many bytes of the dump on disk this batch covers, for progress.
    long bytes();
}
