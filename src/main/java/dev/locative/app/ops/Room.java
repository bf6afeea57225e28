package dev.locative.app.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How it stands with the disk below a folder.
///
/// @param freeBytes that this process may use; 0 where nobody can tell
/// @param problem why nothing can be written there; null when something can
record Room(long freeBytes, @Nullable String problem) {
    private static final String PROBE = "probe";

    /// Free room, without a try to write.
    static Room of(Path folder) {
        try {
            return new Room(Files.getFileStore(folder).getUsableSpace(), null);
        } catch (IOException e) {
            return new Room(0, "cannot look at " + folder.getFileName() + ": " + e);
        }
    }

    /// The same, and whether a file can be written into the folder and deleted again.
    static Room tried(Path folder) {
        Path probe = folder.resolve(PROBE);
        try {
            Files.writeString(probe, "this process can write here\n");
            Files.deleteIfExists(probe); // another request may look at the same time
        } catch (IOException e) {
            return new Room(of(folder).freeBytes, "cannot write: " + e.getClass().getSimpleName());
        }
        return of(folder);
    }
}
