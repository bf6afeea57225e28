package dev.locative.eval.table;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where a benchmark's files are: a folder that the user named, or the file itself. Folders are
/// looked through five levels deep, hidden ones and links to folders not at all. Thread-safe.
public final class DataFolder {
    private static final int DEPTH = 5;
    private static final int SHOWN = 10;

    private final Path path;
    private final List<Path> files;
    private final List<Path> closed;

    private DataFolder(Path path, List<Path> files, List<Path> closed) {
        this.path = path;
        this.files = files;
        this.closed = closed;
    }

    /// Lists the folder's files.
    ///
    /// @param path a folder, or the one file
    /// @throws IllegalArgumentException when there is no such thing
    public static DataFolder open(Path path) {
        if (Files.isRegularFile(path)) {
            return new DataFolder(path, List.of(path), List.of());
        }
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("--data " + path + ": no such file or folder");
        }
        FolderListing listing = new FolderListing(path);
        try {
            Files.walkFileTree(path, Set.<FileVisitOption>of(), DEPTH, listing);
        } catch (IOException e) {
            throw new IllegalArgumentException("--data " + path + " cannot be listed: " + e, e);
        }
        listing.files.sort(Comparator.naturalOrder());
        return new DataFolder(path, List.copyOf(listing.files), List.copyOf(listing.closed));
    }

    /// The folder that holds everything: the one that was named, or the one of the file.
    public Path root() {
        Path parent = path.toAbsolutePath().getParent();
        return isFile() && parent != null ? parent : path;
    }

    /// Whether the file itself was named.
    public boolean isFile() {
        return Files.isRegularFile(path);
    }

    /// The one file that the first fitting pattern finds; of shards the first. A file that the user
    /// named is taken as it is.
    ///
    /// @param published where it comes from, a whole sentence, for the message
    /// @param patterns file names with `*` and `?`, as "3DSRBench*.tsv" or "zeroshot/test.jsonl",
    ///   the better ones first; a name in another case counts where there is none in this
    /// @throws AbsentException when there is none
    /// @throws IllegalArgumentException when there are several that are equally good
    public Path find(String published, String... patterns) {
        if (isFile()) {
            return path;
        }
        for (String pattern : patterns) {
            List<Path> found = matches(pattern);
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (!found.isEmpty()) {
                throw new IllegalArgumentException(
                        "--data %s: %d files fit %s: %s. Pass the file itself as --data"
                                .formatted(path, found.size(), pattern, shown(found)));
            }
        }
        throw absent(published, patterns);
    }

    /// All files that the first fitting pattern finds, in order of their paths; of shards the
    /// first.
    ///
    /// @throws AbsentException when there is none
    public List<Path> findAll(String published, String... patterns) {
        if (isFile()) {
            return files;
        }
        for (String pattern : patterns) {
            List<Path> found = matches(pattern);
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw absent(published, patterns);
    }

    /// Whether any file fits one of the patterns.
    public boolean has(String... patterns) {
        for (String pattern : patterns) {
            if (!matches(pattern).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// Those in the pattern's own case if there are any, else those in another.
    private List<Path> matches(String pattern) {
        List<Path> exact = matches(compiled(pattern, 0));
        return exact.isEmpty() ? matches(compiled(pattern, Pattern.CASE_INSENSITIVE)) : exact;
    }

    private List<Path> matches(Pattern name) {
        Map<String, Path> sets = new TreeMap<>();
        for (Path file : files) {
            Path below = isFile() ? path.toAbsolutePath() : path.relativize(file);
            if (name.matcher(below.toString().replace('\\', '/')).matches()) {
                sets.putIfAbsent(ShardNames.set(file), file);
            }
        }
        return withoutLinks(sets);
    }

    /// A file and links to it are one.
    private static List<Path> withoutLinks(Map<String, Path> sets) {
        Map<Path, Path> real = new LinkedHashMap<>();
        for (Path file : sets.values()) {
            try {
                real.putIfAbsent(file.toRealPath(), file);
            } catch (IOException e) {
                real.putIfAbsent(file, file); // opening it tells what is wrong with it
            }
        }
        return new ArrayList<>(real.values());
    }

    private static Pattern compiled(String pattern, int flags) {
        String name =
                pattern.chars()
                        .mapToObj(c ->
                                c == '*'
                                        ? "[^/]*"
                                        : c == '?' ? "[^/]" : Pattern.quote(Character.toString(c)))
                        .collect(Collectors.joining());
        return Pattern.compile("(?:.*/)?" + name, flags | Pattern.DOTALL);
    }

    private AbsentException absent(String published, String... patterns) {
        String unread = closed.isEmpty() ? "" : " (not readable: " + shown(closed) + ")";
        return new AbsentException(
                "--data %s: no file called %s in it or in folders below%s. %s"
                        .formatted(path, String.join(" or ", patterns), unread, published));
    }

    private static String shown(List<Path> paths) {
        String some =
                paths.stream().limit(SHOWN).map(Path::toString).collect(Collectors.joining(", "));
        return paths.size() <= SHOWN ? some : some + " and others";
    }
}
