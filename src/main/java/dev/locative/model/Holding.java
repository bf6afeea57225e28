package dev.locative.model;

import java.nio.file.Path;

/// Where a file of the catalogue is now.
sealed interface Holding {
    /// In the entry's own folder, perhaps as a link into Hugging Face's cache.
    record Here(Path file) implements Holding {}

    /// In Hugging Face's cache only.
    record Cached(Path file) implements Holding {}

    /// So many bytes of it.
    record Begun(long bytes) implements Holding {}

    record Absent() implements Holding {}
}
