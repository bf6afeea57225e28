package dev.locative.pipeline;

import dev.locative.data.Sample;
import org.jspecify.annotations.Nullable;

/// One record of a dump: a sample, or the reason why it is none.
public sealed interface Entry {
    /// @param file the file as the user named it; empty where unknown
    /// @param line 1-based line or row; -1 where unknown
    /// @param offset 0-based byte offset in the (decompressed) file; -1 where unknown
    record Accepted(Sample sample, String file, long line, long offset) implements Entry {
        public Accepted(Sample sample) {
            this(sample, "", -1, -1);
        }
    }

    /// A record that cannot be used; written to `rejected.jsonl` and counted, never dropped
    /// silently.
    ///
    /// @param file the file as the user named it
    /// @param line 1-based line, or row for tables and Parquet
    /// @param offset 0-based byte offset of the record in the (decompressed) file; -1 where unknown
    /// @param id the record's id where it could be read
    /// @param reason what is wrong and how to mend it
    record Rejected(String file, long line, long offset, @Nullable String id, String reason)
            implements Entry {}
}
