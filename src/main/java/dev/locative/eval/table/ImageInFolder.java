package dev.locative.eval.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An image's own file. Links that lead out of the roots are not followed.
///
/// @param roots real paths
record ImageInFolder(Path file, List<Path> roots) implements ItemImage {
    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public boolean present() {
        try {
            return Files.isRegularFile(real());
        } catch (IOException e) {
            return false; // reading it tells why
        }
    }

    @Override
    public byte[] bytes() {
        try (InputStream in = Files.newInputStream(real())) {
            byte[] image = in.readNBytes(MAX_BYTES + 1);
            if (image.length > MAX_BYTES) {
                throw new IOException("more than " + MAX_BYTES + " bytes");
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException("the image %s cannot be read: %s".formatted(file, e), e);
        }
    }

    private Path real() throws IOException {
        Path real = file.toRealPath();
        if (roots.stream().noneMatch(real::startsWith)) {
            throw new IOException(
                    "it is a link to " + real + ": name that folder by --images, too");
        }
        return real;
    }
}
