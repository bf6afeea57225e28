package dev.locative.eval;

import dev.locative.eval.table.DataFolder;
import dev.locative.eval.table.ImageFinder;
import dev.locative.eval.table.ItemImage;
import dev.locative.eval.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the user has of benchmarks: files and images. Remembers which files were used.
public final class Data implements AutoCloseable {
    private final DataFolder folder;
    private final ImageFinder images;
    private final @Nullable String split;
    private final SortedMap<String, Long> used = new TreeMap<>();

    private Data(DataFolder folder, ImageFinder images, @Nullable String split) {
        this.folder = folder;
        this.images = images;
        this.split = split;
    }

    /// @param data a folder, or a benchmark's file
    /// @param images folders and zips of images, searched before the data folder
    /// @param split null for each benchmark's usual one
    /// @throws IllegalArgumentException when one of them is not there
    public static Data open(Path data, List<Path> images, @Nullable String split) {
        DataFolder folder = DataFolder.open(data);
        List<Path> roots = new ArrayList<>(images);
        roots.add(folder.root());
        return new Data(folder, new ImageFinder(roots), split);
    }

    /// The same, nothing used yet; closed with this.
    public Data anew() {
        return new Data(folder, images, split);
    }

    /// The benchmark's file.
    ///
    /// @param published where it comes from, a whole sentence, for the message
    /// @param patterns file names, see [DataFolder#find(String, String...)]
    /// @throws IllegalArgumentException when there is none, or several
    public Path file(String published, String... patterns) {
        return use(folder.find(published, patterns));
    }

    /// The same as a table.
    public Table table(String published, String... patterns) {
        return Table.open(file(published, patterns));
    }

    /// All files that fit, see [DataFolder#findAll(String, String...)].
    public List<Path> files(String published, String... patterns) {
        return folder.findAll(published, patterns).stream().map(this::use).toList();
    }

    /// Whether any file fits one of the patterns; a file that the user named always does.
    public boolean has(String... patterns) {
        return folder.isFile() || folder.has(patterns);
    }

    private Path use(Path file) {
        try {
            used.put(
                    folder.root().toAbsolutePath().relativize(file.toAbsolutePath()).toString(),
                    Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return file;
    }

    /// The image of this name, looked for when it is first asked about.
    public ItemImage image(String name) {
        return new Named(name, images);
    }

    /// The same of an image that only counts within these folders, since others hold ones of its
    /// name.
    ///
    /// @param folders the outer ones first; others may be between them
    public ItemImage image(List<String> folders, String file) {
        return new FolderImage(folders, file, images);
    }

    /// The split that the user named.
    public String split(String usual) {
        return split == null ? usual : split;
    }

    /// The files that were opened, with their bytes.
    public SortedMap<String, Long> used() {
        return new TreeMap<>(used);
    }

    private record Named(String name, ImageFinder finder) implements ItemImage {
        @Override
        public boolean present() {
            return finder.find(name).present();
        }

        @Override
        public byte[] bytes() {
            return finder.find(name).bytes();
        }
    }

    @Override
    public void close() {
        try {
            images.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the images: " + e.getMessage(), e);
        }
    }
}
