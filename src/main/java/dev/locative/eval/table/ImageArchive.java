package dev.locative.eval.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A zip with images, used where it lies. Thread-safe.
final class ImageArchive implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;

    ImageArchive(Path path) throws IOException {
        this.path = path;
        zip = new ZipFile(path.toFile());
    }

    /// Its images' whole names.
    List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> ImageNames.isImage(name.substring(name.lastIndexOf('/') + 1)))
                .filter(name -> !name.startsWith("__MACOSX/"))
                .toList();
    }

    ItemImage image(String entry) {
        return new InZip(entry);
    }

    long size(String entry) throws IOException {
        return entry(entry).getSize();
    }

    private ZipEntry entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException("no such entry");
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class InZip implements ItemImage {
        private final String entry;

        InZip(String entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            return path + ", " + entry;
        }

        @Override
        public boolean present() {
            return zip.getEntry(entry) != null;
        }

        @Override
        public byte[] bytes() {
            try (InputStream in = zip.getInputStream(entry(entry))) {
                byte[] image = in.readNBytes(MAX_BYTES + 1);
                if (image.length > MAX_BYTES) {
                    throw new IOException("more than " + MAX_BYTES + " bytes");
                }
                return image;
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "the image %s cannot be read (%s): fetch the zip again"
                                .formatted(name(), e.getMessage()),
                        e);
            }
        }
    }
}
