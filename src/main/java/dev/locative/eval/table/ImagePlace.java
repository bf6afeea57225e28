package dev.locative.eval.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder with images, in the file system or in a zip.
sealed interface ImagePlace {
    /// Which of the roots it belongs to, from 0.
    int root();

    /// The folders' names below the root, a zip's among them.
    List<String> folders();

    ItemImage image(String name);

    /// Bytes of one of its images.
    long size(String name) throws IOException;

    /// How well a path fits: how many of its folders come in the same order here, counted from the
    /// name upwards.
    default int fit(List<String> wanted) {
        int fit = 0;
        int last = wanted.size() - 1;
        List<String> own = folders();
        for (int i = own.size() - 1; i >= 0 && last >= 0; i--) {
            int found = wanted.subList(0, last + 1).lastIndexOf(own.get(i));
            if (found >= 0) {
                fit++;
                last = found - 1;
            }
        }
        return fit;
    }

    /// @param allowed the roots' real paths, which links must not lead out of
    record Folder(int root, Path folder, List<String> folders, List<Path> allowed)
            implements ImagePlace {
        @Override
        public ItemImage image(String name) {
            return new ImageInFolder(folder.resolve(name), allowed);
        }

        @Override
        public long size(String name) throws IOException {
            return Files.size(folder.resolve(name));
        }
    }

    /// @param prefix what its entries' names begin with
    record InZip(int root, ImageArchive zip, String prefix, List<String> folders)
            implements ImagePlace {
        @Override
        public ItemImage image(String name) {
            return zip.image(prefix + name);
        }

        @Override
        public long size(String name) throws IOException {
            return zip.size(prefix + name);
        }
    }
}
