package dev.locative.source;

import dev.locative.vision.ImageFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Images in folders of this machine. Nothing outside of the folders is ever opened: not by an
/// absolute path, not by `..`, not by a link. Thread-safe.
final class ImageRoots {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private final List<Path> roots;

    /// The same as they were given, links and all.
    private final List<Path> given;

    private final long maxBytes;

    /// @param folders where images are looked for, in this order
    /// @param maxBytes how large a file may be
    /// @throws IllegalArgumentException when one is no folder that can be read
    ImageRoots(List<Path> folders, long maxBytes) {
        this.maxBytes = Math.min(maxBytes, Integer.MAX_VALUE - 16);
        given = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
        List<Path> real = new ArrayList<>();
        for (Path folder : folders) {
            try {
                real.add(folder.toRealPath());
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "--image-root " + folder + ": no such folder", e);
            }
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("--image-root " + folder + ": not a folder");
            }
        }
        roots = List.copyOf(real);
    }

    /// @param image as the source names it: relative to a root, or absolute below one
    ImageFile find(String image) {
        String name = image.replace('\\', '/');
        if (roots.isEmpty()) {
            return missing("no image root", image, "name the folder of the images by --image-root");
        }
        try {
            Path path = Path.of(name);
            boolean absolute = path.isAbsolute() || DRIVE.matcher(name).matches();
            return absolute
                    ? absolute(image, path)
                    : relative(image, path.normalize().toString().replace('\\', '/'));
        } catch (InvalidPathException e) {
            return missing("bad path", image, e.getReason());
        }
    }

    private ImageFile absolute(String image, Path path) {
        ImageFile file = at(image, path);
        return file == null ? missing("no such file", image, "") : file;
    }

    private ImageFile relative(String image, String name) {
        if (roots.stream().noneMatch(root -> root.resolve(name).normalize().startsWith(root))) {
            return outside(image);
        }
        Set<String> places = ImagePlaces.of(name);
        for (String place : places) {
            for (Path root : roots) {
                ImageFile file = at(image, root.resolve(place));
                if (file != null) {
                    return file;
                }
            }
        }
        String others =
                places.size() == 1
                        ? ""
                        : ", nor as " + places.stream().skip(1).collect(Collectors.joining(", "));
        return missing(
                "no such file",
                image,
                "not under %s%s; name the folder of the images by --image-root"
                        .formatted(shown(roots), others));
    }

    /// The file, or why it cannot be had; null when there is none.
    private @Nullable ImageFile at(String image, Path path) {
        Path plain = path.normalize();
        if (roots.stream().noneMatch(plain::startsWith)
                && given.stream().noneMatch(plain::startsWith)) {
            return outside(image);
        }
        if (Files.notExists(plain)) {
            return null;
        }
        try {
            Path real = plain.toRealPath();
            if (roots.stream().noneMatch(real::startsWith)) {
                return outside(image);
            }
            return Files.isRegularFile(real)
                    ? read(image, real)
                    : missing("not a file", image, real + " is no regular file");
        } catch (IOException e) {
            return missing("cannot be read", image, e.toString());
        }
    }

    private ImageFile read(String image, Path real) throws IOException {
        try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes((int) maxBytes + 1);
            return content.length > maxBytes
                    ? missing("too large", image, real + " has more than " + maxBytes + " bytes")
                    : new ImageFile.Found(content, real.toString());
        }
    }

    private ImageFile.Missing outside(String image) {
        return missing(
                "outside the image roots",
                image,
                "only what lies under %s is opened; --image-root can be given several times"
                        .formatted(shown(roots)));
    }

    private static ImageFile.Missing missing(String reason, String image, String detail) {
        return new ImageFile.Missing(
                reason,
                "%s: %s".formatted(ImageFile.quoted(image), detail.isEmpty() ? reason : detail));
    }

    private static String shown(List<Path> roots) {
        return roots.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
