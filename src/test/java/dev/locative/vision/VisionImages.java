package dev.locative.vision;

import dev.locative.vision.decode.Pictures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The pictures of the fixtures, in src/test/resources/dev/locative/vision/images.
public final class VisionImages {
    private VisionImages() {}

    /// @param path as a fixture names it; only the file's name counts
    public static byte[] content(String path) {
        String name = "/dev/locative/vision/images/" + path.substring(path.lastIndexOf('/') + 1);
        try (InputStream in =
                Objects.requireNonNull(VisionImages.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    public static Picture decoded(String path) {
        try {
            return new Pictures().decode(content(path));
        } catch (ImageException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
