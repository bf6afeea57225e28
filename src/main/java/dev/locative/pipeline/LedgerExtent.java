package dev.locative.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// How much a run's ledger holds at a moment. Only more is ever appended, so a ledger of the same
/// extent holds the same.
///
/// @param files its segments
/// @param bytes of all of them together
public record LedgerExtent(int files, long bytes) {
    /// @param dir the run directory
    /// @throws UncheckedIOException when a segment cannot be looked at
    public static LedgerExtent of(Path dir) {
        int files = Segments.last(dir);
        long bytes = 0;
        try {
            for (int number = 1; number <= files; number++) {
                bytes += Segments.length(dir, number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the ledger in " + dir + ": " + e, e);
        }
        return new LedgerExtent(files, bytes);
    }
}
