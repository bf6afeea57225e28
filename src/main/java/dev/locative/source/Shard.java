package dev.locative.source;

import java.nio.file.Path;

/// One file of a dump.
///
/// @param name the path as the user named it, for messages
/// @param stem what derived ids begin with: the file name without its extensions, or the path where
///   two shards share a name
/// @param named whether the user named this very file, not a directory that holds it
/// @param bytes its size on disk
record Shard(Path path, String name, String stem, boolean named, long bytes) {
    /// The id of a record that has none of its own, by its 1-based line.
    String derivedId(long line) {
        return stem + ":" + line;
    }
}
