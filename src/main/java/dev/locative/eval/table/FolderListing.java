package dev.locative.eval.table;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Collects the files below a folder that are no images, and what cannot be listed.
final class FolderListing extends SimpleFileVisitor<Path> {
    private final Path root;
    final List<Path> files = new ArrayList<>();
    final List<Path> closed = new ArrayList<>();

    FolderListing(Path root) {
        this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean hidden = !folder.equals(root) && isHidden(folder);
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString();
        if (!isHidden(file)
                && !ImageNames.isImage(name)
                && (attributes.isRegularFile() || Files.isRegularFile(file))) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        closed.add(file);
        return FileVisitResult.CONTINUE;
    }

    /// A folder that belongs to a tool.
    static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.equals("__MACOSX");
    }
}
