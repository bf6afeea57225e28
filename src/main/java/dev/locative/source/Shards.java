package dev.locative.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files that a request names, directories replaced by the shards in them, sorted by name.
final class Shards {
    private static final Pattern PACKED = Pattern.compile("\\.(gz|zst|zstd)$");
    private static final Pattern DUMP =
            Pattern.compile("\\.(jsonl|jsonlines|ndjson|json|csv|tsv|parquet)(\\.(gz|zst|zstd))?$");
    private static final Pattern EXTENSION =
            Pattern.compile("\\.(jsonl|jsonlines|ndjson|json|csv|tsv|parquet|txt)$");
    private static final int DEPTH = 2;

    private Shards() {}

    /// @throws UncheckedIOException when a file is missing or unreadable, or a directory holds no
    ///   dump
    static List<Shard> of(List<Path> named) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            files.addAll(Files.isDirectory(path) ? within(path) : List.of(file(path)));
        }
        Map<String, Integer> stems = new HashMap<>();
        files.forEach(file -> stems.merge(stem(file), 1, Integer::sum));
        return files.stream()
                .map(file -> {
                    String name = file.toString();
                    String stem = stems.getOrDefault(stem(file), 0) == 1 ? stem(file) : name;
                    return new Shard(file, name, stem, named.contains(file), size(file));
                })
                .toList();
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return EXTENSION.matcher(PACKED.matcher(name).replaceFirst("")).replaceFirst("");
    }

    /// The path, when there is a file that can be read.
    static Path file(Path path) {
        if (!Files.exists(path)) {
            throw refused(path, "no such file; look at its spelling, or fetch the dump first");
        }
        if (!Files.isRegularFile(path)) {
            throw refused(path, "neither a file nor a directory; write it to a file first");
        }
        if (!Files.isReadable(path)) {
            throw refused(path, "permission denied; give this user the right to read it");
        }
        return path;
    }

    private static List<Path> within(Path directory) {
        List<Path> found = found(directory);
        if (found.isEmpty()) {
            throw refused(
                    directory,
                    "no .jsonl, .jsonlines, .ndjson, .csv, .tsv or .parquet file (plain, .gz or"
                            + " .zst) in this directory; name the files themselves; and "
                            + ImageFolder.none());
        }
        return found.stream().map(Shards::file).toList();
    }

    /// The files of a directory that are named as dumps are, sorted.
    static List<Path> found(Path directory) {
        try (Stream<Path> walked = Files.walk(directory, DEPTH)) {
            return walked.filter(file -> DUMP.matcher(lowerName(file)).find())
                    .filter(file -> !lowerName(file).startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw refused(directory, "cannot list the directory (" + e.getMessage() + ")");
        }
    }

    private static String lowerName(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw refused(file, "cannot tell its size (" + e.getMessage() + ")");
        }
    }

    private static UncheckedIOException refused(Path path, String why) {
        String message = path + ": " + why;
        return new UncheckedIOException(message, new IOException(message));
    }
}
