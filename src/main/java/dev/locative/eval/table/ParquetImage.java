package dev.locative.eval.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// An image in a Parquet file.
///
/// @param row zero-based, of the file
/// @param path what the file says of the image's name, or null
record ParquetImage(ParquetImages images, long row, @Nullable String path) implements ItemImage {
    @Override
    public String name() {
        return path == null ? images.name(row) : images.name(row) + " (" + path + ")";
    }

    @Override
    public boolean present() {
        return path != null || images.filled(row);
    }

    @Override
    public byte[] bytes() {
        byte[] image = images.read(row);
        if (image == null || image.length == 0) {
            throw new UncheckedIOException(
                    new IOException(name() + " holds no image: fetch the file with images in it"));
        }
        return image;
    }
}
