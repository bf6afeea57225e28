package dev.locative.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// JSON rows on disk, in one file or, where they grow large, in several of about equal size.
final class Shards implements AutoCloseable {
    /// How rows stand in a file.
    enum Layout {
        /// One JSON value a line.
        LINES("jsonl", "", "\n", "\n"),
        /// One JSON array, a row a line.
        ARRAY("json", "[\n", ",\n", "\n]\n");

        private final String extension;
        private final byte[] open;
        private final byte[] between;
        private final byte[] end;

        Layout(String extension, String open, String between, String end) {
            this.extension = extension;
            this.open = open.getBytes(StandardCharsets.US_ASCII);
            this.between = between.getBytes(StandardCharsets.US_ASCII);
            this.end = end.getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final Path dir;
    private final Layout layout;
    private final long limit;
    private final List<Path> parts = new ArrayList<>();
    private @Nullable OutputStream out;
    private long size;

    /// @param limit bytes after which the next row begins a new file
    Shards(Path dir, Layout layout, long limit) {
        this.dir = dir;
        this.layout = layout;
        this.limit = limit;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    void add(byte[] row) throws IOException {
        if (out != null && size >= limit) {
            endPart();
        }
        append(row);
    }

    /// Adds the row to the current file, however large that is.
    void append(byte[] row) throws IOException {
        OutputStream to = out;
        if (to == null) {
            Path part = dir.resolve("part-" + parts.size());
            to = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
            out = to;
            parts.add(part);
            size = layout.open.length;
            to.write(layout.open);
        } else {
            to.write(layout.between);
        }
        to.write(row);
        size += layout.between.length + row.length;
    }

    /// Ends the last file and gives all their names: `train.jsonl`, or
    /// `train/train-00000-of-00002.jsonl` and so on.
    ///
    /// @return the names relative to the directory
    List<String> finish() throws IOException {
        endPart();
        return rename(parts, dir, layout.extension);
    }

    /// Gives finished files their names.
    static List<String> rename(List<Path> parts, Path dir, String extension) throws IOException {
        List<String> names = new ArrayList<>(parts.size());
        if (parts.size() > 1) {
            Files.createDirectory(dir.resolve("train"));
        }
        for (int i = 0; i < parts.size(); i++) {
            String name = name(i, parts.size(), extension);
            Files.move(parts.get(i), dir.resolve(name));
            names.add(name);
        }
        return names;
    }

    private static String name(int index, int count, String extension) {
        return count == 1
                ? "train." + extension
                : String.format(
                        Locale.ROOT, "train/train-%05d-of-%05d.%s", index, count, extension);
    }

    private void endPart() throws IOException {
        if (out != null) {
            out.write(layout.end);
            close();
        }
    }

    @Override
    public void close() throws IOException {
        OutputStream open = out;
        out = null;
        if (open != null) {
            open.close();
        }
    }
}
