package dev.locative.vision.decode;

import dev.locative.vision.ImageException;

/// What an image file says about itself before anything is decoded.
///
/// @param width in pixels as stored, before an EXIF orientation turns the picture; at least 1
/// @param height in pixels as stored, at least 1
public record ImageHeader(Format format, int width, int height) {
    /// Reads format and size; a few bytes are looked at, nothing is decoded.
    ///
    /// @throws ImageException if the file is empty, no image, of an unsupported format, truncated
    ///   within its header, or without pixels
    public static ImageHeader of(byte[] content) throws ImageException {
        Bytes file = new Bytes(content);
        Format format = Magic.of(file);
        ImageHeader header =
                switch (format) {
                    case JPEG -> JpegFile.of(file).header();
                    case PNG -> PngFile.header(file);
                    case GIF -> GifFile.of(file).header();
                    case WEBP -> WebpFile.of(file).header();
                    case BMP -> BmpFile.header(file);
                };
        if (header.width() < 1 || header.height() < 1) {
            throw Bytes.corrupt("%d x %d pixels".formatted(header.width(), header.height()));
        }
        return header;
    }

    public long pixels() {
        return (long) width * height;
    }
}
