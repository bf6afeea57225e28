package dev.locative.app.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The folder below which requests may name files. Nothing leads out of it, no `..`, no absolute
/// path, no symbolic link.
///
/// @param folder as the user named it
public record RootFolder(Path folder) {
    /// A file or folder below the root.
    ///
    /// @param name with `/` between its parts
    /// @throws IllegalArgumentException when it is not there, or leads out; the two read the same,
    ///   so that nobody learns what lies outside
    public Path resolve(String name) {
        try {
            Path root = folder.toRealPath();
            Path named = folder.resolve(name).normalize();
            boolean plain = !name.isBlank() && !Path.of(name).isAbsolute() && !name.contains("\0");
            if (plain
                    && named.toAbsolutePath().startsWith(folder.toAbsolutePath().normalize())
                    && Files.exists(named)
                    && named.toRealPath().startsWith(root)) {
                return named;
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(missing(name), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for " + name + " below the root: " + e, e);
        }
        throw new IllegalArgumentException(missing(name));
    }

    /// Whether a folder is there and lies below the root, or is it.
    boolean holds(Path other) {
        try {
            return Files.isDirectory(other) && other.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + other + ": " + e, e);
        }
    }

    private static String missing(String name) {
        return "no such file below the service's root: " + name;
    }
}
