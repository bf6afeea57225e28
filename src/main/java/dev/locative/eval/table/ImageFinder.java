package dev.locative.eval.table;

import dev.locative.page.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds images by the names that a benchmark gives them, below some folders and in the zips that
/// lie there: by the path as it is given; else by its plain name, also as COCO's other releases
/// have it, where of several the one fits best whose folders are named, too. Nothing outside is
/// opened: of a path that leads out, only the folders and the name count. The folders are listed
/// once, and only when an image is not where its path says. Thread-safe.
public final class ImageFinder implements AutoCloseable {
    private final List<Path> roots;
    private final List<Path> real;
    private @Nullable ImageIndex index;

    /// @param roots folders and zips, those to be preferred first
    /// @throws IllegalArgumentException when one is not there
    public ImageFinder(List<Path> roots) {
        Set<Path> reals = new LinkedHashSet<>();
        List<Path> each = new ArrayList<>();
        for (Path root : roots) {
            try {
                if (reals.add(root.toRealPath())) {
                    each.add(root);
                }
            } catch (IOException e) {
                throw new IllegalArgumentException("no such folder or zip of images: " + root, e);
            }
        }
        this.roots = List.copyOf(each);
        real = List.copyOf(reals);
    }

    /// @param path as the benchmark names the image; a plain name, too
    /// @return the image, or one that is not present and says what to do
    public ItemImage find(String path) {
        List<String> parts = ImageNames.parts(path);
        if (parts.isEmpty()) {
            return ItemImage.missing(path, "no image is named");
        }
        ItemImage there = asGiven(String.join("/", parts));
        if (there != null) {
            return there;
        }
        List<String> folders = parts.subList(0, parts.size() - 1);
        for (String name : ImageNames.of(parts.getLast())) {
            List<ImagePlace> places = index().places(name);
            if (!places.isEmpty()) {
                return best(path, name, folders, places);
            }
        }
        return ItemImage.missing(path, "the image " + path + " is not " + where());
    }

    private @Nullable ItemImage asGiven(String path) {
        for (Path root : roots) {
            try {
                Path file = root.resolve(path);
                if (Files.isRegularFile(file)) {
                    return new ImageInFolder(file, real);
                }
            } catch (InvalidPathException e) {
                return ItemImage.missing(
                        path, "the image's name is no file name: " + e.getMessage());
            }
        }
        return null;
    }

    private static ItemImage best(
            String path, String name, List<String> folders, List<ImagePlace> places) {
        int fit = places.stream().mapToInt(place -> place.fit(folders)).max().orElse(0);
        List<ImagePlace> good = places.stream().filter(one -> one.fit(folders) == fit).toList();
        ImagePlace first = good.getFirst();
        for (ImagePlace other : good) {
            if (other.root() == first.root() && !same(first, other, name)) {
                return ItemImage.missing(
                        path,
                        "the image %s may be %s or %s: name the right folder by --images"
                                .formatted(
                                        path, first.image(name).name(), other.image(name).name()));
            }
        }
        return first.image(name);
    }

    /// Copies have one size.
    private static boolean same(ImagePlace one, ImagePlace other, String name) {
        try {
            return one.equals(other) || one.size(name) == other.size(name);
        } catch (IOException e) {
            return false; // neither is taken
        }
    }

    private String where() {
        String below = roots.stream().map(Path::toString).collect(Collectors.joining(", "));
        List<String> troubles = index().troubles();
        return "among the %s images below %s%s; name the folder or zip of the images by --images"
                .formatted(
                        Numbers.count(index().size()),
                        below.isEmpty() ? "no folder" : below,
                        troubles.isEmpty()
                                ? ""
                                : ", where not all can be read: " + String.join(", ", troubles));
    }

    private synchronized ImageIndex index() {
        if (index == null) {
            index = new ImageIndex(roots, real);
        }
        return index;
    }

    /// Closes the zips; their images cannot be read afterwards.
    @Override
    public synchronized void close() throws IOException {
        if (index != null) {
            index.close();
            index = null;
        }
    }
}
