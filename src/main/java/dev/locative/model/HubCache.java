package dev.locative.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What Hugging Face's own tools have fetched already: `models--ORG--NAME/snapshots/COMMIT/FILE`,
/// and `refs/BRANCH`, which holds a commit. Only read.
///
/// @param folder the cache, `hub` below HF_HOME; need not be there
record HubCache(Path folder) {
    /// The file of that revision, or one of another revision that has the same content by its name
    /// in the cache; null when it is not there.
    @Nullable Path find(Origin.Hub origin, RemoteFile file) {
        Path snapshots = repository(origin).resolve("snapshots");
        Path exact = snapshot(origin).resolve(file.path());
        if (fits(exact, file)) {
            return exact;
        }
        if (file.sha256() == null) {
            return null;
        }
        return children(snapshots).stream()
                .map(other -> other.resolve(file.path()))
                .filter(other -> fits(other, file) && file.sha256().equals(blob(other)))
                .findFirst()
                .orElse(null);
    }

    /// The folder of a revision, whether it is there or not.
    Path snapshot(Origin.Hub origin) {
        Path repository = repository(origin);
        Path ref = repository.resolve("refs").resolve(origin.revision());
        String commit = origin.revision();
        try {
            commit = Files.isRegularFile(ref) ? Files.readString(ref).strip() : commit;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + ref + ": " + e.getMessage(), e);
        }
        return repository.resolve("snapshots").resolve(commit);
    }

    /// The sha256 that the cache itself names a file's content by, null when it names none.
    static @Nullable String blob(Path file) {
        try {
            String name = file.toRealPath().getFileName().toString();
            return name.matches("[0-9a-f]{64}") ? name : null;
        } catch (IOException e) {
            return null; // a link to nothing
        }
    }

    private Path repository(Origin.Hub origin) {
        String name = origin.repository();
        String full = name.startsWith("datasets/") ? name : "models/" + name;
        return folder.resolve(full.replace("/", "--"));
    }

    private static boolean fits(Path file, RemoteFile wanted) {
        try {
            return Files.isRegularFile(file)
                    && (wanted.size() < 0 || Files.size(file) == wanted.size())
                    && !isOther(blob(file), wanted.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean isOther(@Nullable String blob, @Nullable String sha256) {
        return blob != null && sha256 != null && !blob.equals(sha256);
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }
}
