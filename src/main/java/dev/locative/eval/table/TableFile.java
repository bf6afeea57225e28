package dev.locative.eval.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// One file of a table, in one of the formats.
interface TableFile {
    Path path();

    /// Its records in order, numbered from zero, read anew at each call and one at a time. To be
    /// closed.
    ///
    /// @throws UncheckedIOException when it cannot be read
    /// @throws IllegalArgumentException when it is damaged, at the record that is
    Stream<Row> rows();

    /// A file that cannot be used, and what to do.
    default IllegalArgumentException damaged(String place, String reason) {
        return new IllegalArgumentException(
                "%s%s: %s; correct the file or fetch it again".formatted(path(), place, reason));
    }

    default UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException(path() + " cannot be read: " + e.getMessage(), e);
    }
}
