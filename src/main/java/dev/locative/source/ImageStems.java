package dev.locative.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The image files of folders, and of the folders `images` in them, by name without extension.
final class ImageStems {
    private static final Pattern IMAGE =
            Pattern.compile("(?is)(.+)\\.(?:jpe?g|png|webp|gif|bmp|tiff?)");

    private final Map<String, SortedSet<String>> names = new HashMap<>();

    /// @throws UncheckedIOException when a folder cannot be listed
    ImageStems(List<Path> roots) {
        for (Path root : roots) {
            list(root);
            list(root.resolve("images"));
        }
    }

    private void list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Matcher image = IMAGE.matcher(name);
                if (image.matches()) {
                    names.computeIfAbsent(image.group(1), _ -> new TreeSet<>()).add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed: " + e.getMessage(), e);
        }
    }

    /// The names of the files that are called so, or by this very name; empty when there is none.
    SortedSet<String> of(String stem) {
        return names.getOrDefault(stem, new TreeSet<>());
    }
}
