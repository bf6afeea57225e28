package dev.locative.export;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder within an export's directory where files grow unseen: they appear all at once when the
/// export is whole, or not at all. It lies inside, so that the directory may be a mount point.
final class Staging implements AutoCloseable {
    private static final String NAME = ".export.part";

    /// The record of the export that is being replaced.
    private static final String REPLACED = "replaced.json";

    private final Path dir;
    private final boolean created;
    private boolean published;

    private Staging(Path dir, boolean created) {
        this.dir = dir;
        this.created = created;
    }

    /// @param replace whether an earlier export in `dir`, and one that was killed, give way; other
    ///   files never do
    /// @throws IllegalArgumentException when `dir` holds something that must not be replaced
    static Staging open(Path dir, boolean replace) throws IOException {
        if (Files.exists(dir) && !Files.isDirectory(dir)) {
            throw new IllegalArgumentException(dir + " is a file; name a directory to export into");
        }
        boolean created = !Files.exists(dir);
        Files.createDirectories(dir);
        Path part = dir.resolve(NAME);
        Set<String> own = new HashSet<>();
        if (replace) {
            own.add(NAME);
            own.addAll(ExportFile.entries(dir));
            if (own.size() == 1) {
                for (String half : halfPublished(part)) {
                    delete(dir.resolve(half));
                }
            }
        }
        String foreign = foreign(dir, own);
        if (foreign != null) {
            throw new IllegalArgumentException(refusal(dir, foreign, replace));
        }
        delete(part);
        Files.createDirectory(part);
        return new Staging(dir, created);
    }

    /// What an export that was killed while it published may have left outside its folder: some of
    /// its own files and some of those that it replaced.
    private static Set<String> halfPublished(Path part) throws IOException {
        Set<String> half = ExportFile.entries(part);
        half.addAll(ExportFile.entries(part, REPLACED));
        return half;
    }

    private static String refusal(Path dir, String foreign, boolean replace) {
        if (foreign.equals(NAME)) {
            return dir + " is being exported into, or an export was killed; --force clears it";
        }
        return dir
                + " is not empty, it holds "
                + foreign
                + (replace
                        ? ", which no export wrote: remove it or choose another directory"
                        : ": choose another directory, or --force to replace an earlier export");
    }

    /// The first entry of the directory, by name, that is not among `own`.
    private static @Nullable String foreign(Path dir, Set<String> own) throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.map(p -> p.getFileName().toString())
                    .filter(name -> !own.contains(name))
                    .min(String::compareTo)
                    .orElse(null);
        }
    }

    /// Where to write.
    Path path() {
        return dir.resolve(NAME);
    }

    /// Puts everything in its place, the record of the export last; an earlier export vanishes just
    /// before.
    void publish() throws IOException {
        Path replaced = path().resolve(REPLACED);
        if (Files.exists(dir.resolve(ExportFile.NAME))) {
            Files.move(dir.resolve(ExportFile.NAME), replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        for (String old : ExportFile.entries(path(), REPLACED)) {
            delete(dir.resolve(old));
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(path())) {
            files =
                    entries.filter(file -> !file.equals(replaced))
                            .sorted(Comparator.comparing(ExportFile::is))
                            .toList();
        }
        List<Path> moved = new ArrayList<>(files.size());
        try {
            for (Path file : files) {
                Path to = dir.resolve(file.getFileName());
                Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
                moved.add(to);
            }
        } catch (IOException e) {
            for (Path half : moved) {
                delete(half);
            }
            throw e;
        }
        published = true;
    }

    /// Removes what was not published, and the directory if this export made it.
    @Override
    public void close() throws IOException {
        delete(path());
        if (created && !published) {
            Files.delete(dir);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path dir, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
