package dev.locative.app.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.StreamSupport;

/// The folder below which requests may name files. Nothing leads out of it, no `..`, no absolute
/// path, no symbolic link, and nothing hidden is in it.
///
/// @param folder as the user named it
public record RootFolder(Path folder) {
    /// Whoever reads a folder of dumps or benchmarks looks no deeper.
    private static final int DEPTH = 5;

    /// A file or folder below the root.
    ///
    /// @param name with `/` between its parts
    /// @throws IllegalArgumentException when it is not there, or leads out; the two read the same,
    ///   so that nobody learns what lies outside. Also when it is a folder with a link in it that
    ///   leads out
    public Path resolve(String name) {
        try {
            Path base = folder.toAbsolutePath().normalize();
            Path named = base.resolve(name).normalize();
            boolean plain = !name.isBlank() && !Path.of(name).isAbsolute();
            if (plain && named.startsWith(base) && isThere(base.relativize(named), named)) {
                requireNoWayOut(name, named);
                return named.equals(base) ? folder : folder.resolve(base.relativize(named));
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

    private boolean isThere(Path below, Path named) throws IOException {
        boolean hidden =
                StreamSupport.stream(below.spliterator(), false)
                        .anyMatch(part -> part.toString().startsWith("."));
        return !hidden && Files.exists(named) && isInside(named);
    }

    private boolean isInside(Path existing) throws IOException {
        return existing.toRealPath().startsWith(folder.toRealPath());
    }

    private static String missing(String name) {
        return "no such file below the service's root: " + name;
    }

    private void requireNoWayOut(String name, Path named) throws IOException {
        if (!Files.isDirectory(named)) {
            return;
        }
        Files.walkFileTree(
                named.toRealPath(),
                Set.<FileVisitOption>of(),
                DEPTH,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (attributes.isSymbolicLink() && Files.exists(file) && !isInside(file)) {
                            throw new IllegalArgumentException(
                                    "%s holds a link that leads out of the service's root, %s; name the files that are meant, or copy what it leads to"
                                            .formatted(name, file.getFileName()));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    /// Whoever reads the folder tells of it.
                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
