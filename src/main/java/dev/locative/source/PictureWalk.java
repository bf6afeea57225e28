package dev.locative.source;

import dev.locative.pipeline.Entry;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The pictures below folders, sorted by path. Holds the names of one folder and of those above it.
/// What is hidden, and files that are named otherwise, are passed over; links to folders are not
/// followed, so that it ends.
final class PictureWalk implements Iterator<PictureWalk.Found> {
    static final String EXTENSIONS = ".jpg, .jpeg, .png, .gif, .webp, .bmp";

    private static final Pattern PICTURE =
            Pattern.compile("(?is)[^.].*\\.(jpe?g|png|gif|webp|bmp)");

    /// No name has it.
    private static final String GARBLED = "\0";

    /// Where pictures are looked for.
    ///
    /// @param folder as the user named it
    /// @param file the only file wanted in it; null for all
    /// @param label what ids begin with
    /// @param root what images' paths begin with
    record Start(Path folder, @Nullable String file, String label, String root) {}

    /// @param bytes the file's size; 0 where there is none
    record Found(Entry entry, long bytes) {}

    /// A folder being read.
    ///
    /// @param path below the start, with a slash at the end; empty for the start itself
    /// @param names what is left in it: folders with a slash at the end, what is no text with
    ///   `GARBLED`
    private record Level(Path folder, String path, Iterator<String> names) {}

    private final Iterator<Start> left;
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Start start;
    private @Nullable Found found;

    PictureWalk(List<Start> starts) {
        left = starts.iterator();
    }

    /// Whether a file of this name is taken for a picture.
    static boolean isPicture(String name) {
        return PICTURE.matcher(name).matches();
    }

    @Override
    public boolean hasNext() {
        while (found == null && (!levels.isEmpty() || left.hasNext())) {
            found = step();
        }
        return found != null;
    }

    @Override
    public Found next() {
        Found next = hasNext() ? found : null;
        if (next == null) {
            throw new NoSuchElementException();
        }
        found = null;
        return next;
    }

    /// Null where a folder was opened or left.
    private @Nullable Found step() {
        Level level = levels.peek();
        Start from = start;
        if (level == null || from == null) {
            from = left.next();
            start = from;
            String file = from.file();
            return file == null
                    ? enter(from, from.folder(), "")
                    : picture(from, from.folder().resolve(file), file);
        }
        if (!level.names().hasNext()) {
            levels.pop();
            return null;
        }
        String name = level.names().next();
        if (name.endsWith(GARBLED)) {
            String shown = name.substring(0, name.length() - GARBLED.length());
            return garbled(level.folder() + "/" + shown);
        }
        return name.endsWith("/")
                ? enter(from, level.folder().resolve(name), level.path() + name)
                : picture(from, level.folder().resolve(name), level.path() + name);
    }

    private @Nullable Found enter(Start from, Path folder, String path) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                String name = String.valueOf(each.getFileName());
                if (name.startsWith(".")) {
                    continue;
                }
                String end = isText(each, name) ? "" : GARBLED;
                boolean link = Files.isSymbolicLink(each);
                boolean directory = Files.isDirectory(each);
                if (directory && !link) {
                    names.add(name + (end.isEmpty() ? "/" : end));
                } else if (directory || isPicture(name)) {
                    names.add(name + end);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            String reason = "the folder cannot be listed: " + why(e);
            return new Found(new Entry.Rejected(folder.toString(), 1, 0, null, reason), 0);
        }
        names.sort(null);
        levels.push(new Level(folder, path, names.iterator()));
        return null;
    }

    /// Whether the name stands for the file: not where it has bytes that are no text.
    private static boolean isText(Path file, String name) {
        try {
            return file.resolveSibling(name).equals(file);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static Found picture(Start from, Path file, String path) {
        try {
            BasicFileAttributes kind = Files.readAttributes(file, BasicFileAttributes.class);
            if (kind.isDirectory()) {
                return rejected(
                        from,
                        file,
                        path,
                        "a link to a folder, which is not followed: name that folder as well");
            }
            if (!kind.isRegularFile()) {
                return rejected(from, file, path, "no regular file");
            }
            String fault = fault(from.label() + path);
            return fault == null
                    ? new Found(
                            new Entry.Accepted(
                                    ImageFolder.sample(from, path), file.toString(), 1, 0),
                            kind.size())
                    : new Found(rejected(from, file, path, fault).entry(), kind.size());
        } catch (NoSuchFileException _) {
            return rejected(
                    from,
                    file,
                    path,
                    Files.isSymbolicLink(file)
                            ? "a link to a file that does not exist"
                            : "the file vanished while the folder was read");
        } catch (IOException e) {
            return rejected(from, file, path, "cannot be looked at: " + why(e));
        }
    }

    private static Found garbled(String shown) {
        String reason =
                "its name is no text in the encoding of this system; rename it, or set LC_ALL to a"
                        + " UTF-8 locale";
        return new Found(new Entry.Rejected(shown, 1, 0, null, reason), 0);
    }

    /// Why a picture cannot be told by its path; null when it can.
    private static @Nullable String fault(String id) {
        if (id.indexOf('\\') >= 0) {
            return "a backslash in its path, which elsewhere parts folders; rename it";
        }
        return id.length() > Values.MAX_ID
                ? "a path of %,d characters, and ids have %,d at most"
                        .formatted(id.length(), Values.MAX_ID)
                : null;
    }

    private static Found rejected(Start from, Path file, String path, String reason) {
        return new Found(new Entry.Rejected(file.toString(), 1, 0, from.label() + path, reason), 0);
    }

    private static String why(Exception e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException broken when broken.getReason() != null -> broken.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
