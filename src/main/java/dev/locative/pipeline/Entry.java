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

        /// This record as one whose id an earlier record has.
        public Rejected duplicate() {
            return new Rejected(
                    file,
                    line,
                    offset,
                    sample.id(),
                    "duplicate id \"%s\": an earlier record of this dump has it; make ids unique, in a jsonl or table dump by joining fields, for example --field id=dataset+id"
                            .formatted(sample.id()));
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
