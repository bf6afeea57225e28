package dev.locative.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds a model that the user names, by the catalogue or by a path. Asks no network.
public final class ModelStore {
    private final Shelf shelf;

    /// @param environment of the process; docs/models.md lists the variables that count
    public ModelStore(Map<String, String> environment) {
        this(Shelf.models(environment));
    }

    ModelStore(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Our own folder, for what is kept beside models.
    public static Path home(Map<String, String> environment) {
        return Places.of(environment).home();
    }

    /// The catalogue's entry of a name, which knows its licence and logit scale; empty for paths.
    public Optional<Entry> entry(String nameOrPath) {
        return shelf.catalogue().has(nameOrPath)
                ? Optional.of(shelf.catalogue().entry(nameOrPath))
                : Optional.empty();
    }

    /// The folder that holds a model's files, as the catalogue lays them out. A name of the
    /// catalogue is one, whatever lies in the working directory; `./NAME` is a path.
    ///
    /// @param nameOrPath `NAME`, `NAME@REVISION`, or a file or folder
    /// @return a folder, or the path itself
    /// @throws IllegalArgumentException when it is not on this machine; the message says how to get
    ///   it
    public Path find(String nameOrPath) {
        if (shelf.catalogue().has(nameOrPath)) {
            return pulled(shelf.catalogue().entry(nameOrPath));
        }
        Path path = Path.of(nameOrPath);
        if (Files.exists(path)) {
            return path;
        }
        if (nameOrPath.contains("/")) {
            throw new IllegalArgumentException(nameOrPath + ": no such file or directory");
        }
        throw new UnknownName("model or file", nameOrPath, shelf.catalogue().names());
    }

    /// The one file of a model with that ending, the first in the catalogue's order where there are
    /// several; a path to a file is that file.
    ///
    /// @param ending as `.gguf`
    /// @throws IllegalArgumentException when it is not on this machine, or has no such file
    public Path file(String nameOrPath, String ending) {
        Path found = find(nameOrPath);
        if (!Files.isDirectory(found)) {
            return found;
        }
        Stream<Path> files =
                shelf.catalogue().has(nameOrPath)
                        ? shelf.catalogue().entry(nameOrPath).files().stream()
                                .map(file -> found.resolve(file.path()))
                        : inside(found).stream();
        return files.filter(file -> file.toString().endsWith(ending))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                found + " holds no file that ends in " + ending));
    }

    private Path pulled(Entry entry) {
        Placed placed = shelf.placed(entry);
        if (placed.isWhole()) {
            return placed.folder();
        }
        Path cached = placed.cachedFolder();
        if (cached != null) {
            return cached;
        }
        throw new IllegalArgumentException(
                entry.name() + " is not pulled: ./locative models pull " + entry.name());
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }
}
