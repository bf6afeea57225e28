package dev.locative.eval.table;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Every image below some folders and in the zips that lie there, by its plain name. Folders that
/// are hidden and links to folders are passed over.
final class ImageIndex implements AutoCloseable {
    private final List<Path> real;
    private final Map<String, List<ImagePlace>> places = new HashMap<>();
    private final List<ImageArchive> zips = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    /// Lists the roots' images.
    ///
    /// @param roots folders or zips
    /// @param real their real paths
    ImageIndex(List<Path> roots, List<Path> real) {
        this.real = real;
        for (int root = 0; root < roots.size(); root++) {
            Path path = roots.get(root);
            if (isZip(path)) {
                list(root, path, List.of());
                continue;
            }
            try {
                Files.walkFileTree(path, new Walk(root, path));
            } catch (IOException e) {
                trouble(path, e);
            }
        }
    }

    /// The folders with an image of this name, those of the first root first.
    List<ImagePlace> places(String name) {
        return places.getOrDefault(name, List.of());
    }

    /// How many names there are.
    int size() {
        return places.size();
    }

    /// Folders and zips that could not be listed, and why.
    List<String> troubles() {
        return troubles;
    }

    private void add(String name, ImagePlace place) {
        places.merge(
                name,
                List.of(place),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }

    private void list(int root, Path path, List<String> above) {
        Map<String, ImagePlace> folders = new HashMap<>();
        try {
            ImageArchive zip = new ImageArchive(path);
            zips.add(zip);
            String own = path.getFileName().toString();
            for (String entry : zip.names()) {
                int slash = entry.lastIndexOf('/') + 1;
                String prefix = entry.substring(0, slash);
                ImagePlace place =
                        folders.computeIfAbsent(
                                prefix,
                                _ ->
                                        new ImagePlace.InZip(
                                                root,
                                                zip,
                                                prefix,
                                                joined(
                                                        above,
                                                        own.substring(0, own.length() - 4),
                                                        prefix)));
                add(entry.substring(slash), place);
            }
        } catch (IOException e) {
            trouble(path, e);
        }
    }

    private static List<String> joined(List<String> above, String zip, String prefix) {
        return Stream.of(above, List.of(zip), ImageNames.parts(prefix))
                .flatMap(List::stream)
                .toList();
    }

    private void trouble(Path path, IOException e) {
        troubles.add(path + " (" + e.getMessage() + ")");
    }

    private static boolean isZip(Path path) {
        return path.getFileName() != null
                && path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")
                && Files.isRegularFile(path);
    }

    @Override
    public void close() throws IOException {
        for (ImageArchive zip : zips) {
            zip.close();
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final int root;
        private final Path top;
        private final Map<Path, ImagePlace> folders = new HashMap<>();

        Walk(int root, Path top) {
            this.root = root;
            this.top = top;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(top) && FolderListing.isHidden(folder);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (ImageNames.isImage(name)) {
                add(name, folders.computeIfAbsent(file.getParent(), this::folder));
            } else if (isZip(file)) {
                list(root, file, below(file.getParent()));
            }
            return FileVisitResult.CONTINUE;
        }

        private ImagePlace folder(Path folder) {
            return new ImagePlace.Folder(root, folder, below(folder), real);
        }

        private List<String> below(Path folder) {
            return ImageNames.parts(top.relativize(folder).toString());
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            trouble(file, e);
            return FileVisitResult.CONTINUE;
        }
    }
}
