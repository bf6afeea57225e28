package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Decodes image files: JPEG, PNG, GIF (first frame), WebP (first frame), BMP. Thread-safe.
///
/// What a file demands is read from its header and refused before anything is decoded. How many
/// pixels are held at once is bounded over all threads: callers wait in the order they came.
public final class Pictures {
    /// Most pixels of a picture, unless told otherwise.
    public static final long MOST_PIXELS = 50_000_000;

    /// Most bytes of a file, unless told otherwise.
    public static final long MOST_BYTES = 100_000_000;

    /// No format in use has longer sides, and the time to resize grows with them.
    private static final int LONGEST_SIDE = 65_535;

    /// Bytes of heap for each pixel that may be held.
    private static final int HEAP_PER_PIXEL = 10;

    private final Transparency transparency;
    private final long mostBytes;
    private final long mostPixels;
    private final int budget;
    private final Semaphore held;

    /// The usual limits; held at once are as many pixels as take about a third of the heap.
    public Pictures() {
        this(Transparency.DROPPED);
    }

    /// As [#Pictures()], with transparency as a model's processor treats it.
    public Pictures(Transparency transparency) {
        this(
                transparency,
                MOST_BYTES,
                MOST_PIXELS,
                Runtime.getRuntime().maxMemory() / HEAP_PER_PIXEL);
    }

    /// @param mostBytes of a file
    /// @param mostPixels of a picture
    /// @param mostHeld pixels held at once by all threads, where a picture's pixels count twice:
    ///   decoding may need a copy; a picture that is too large for that is decoded alone
    public Pictures(long mostBytes, long mostPixels, long mostHeld) {
        this(Transparency.DROPPED, mostBytes, mostPixels, mostHeld);
    }

    private Pictures(Transparency transparency, long mostBytes, long mostPixels, long mostHeld) {
        this.transparency = transparency;
        this.mostBytes = mostBytes;
        this.mostPixels = mostPixels;
        this.budget = Math.clamp(mostHeld, 1, Integer.MAX_VALUE);
        this.held = new Semaphore(budget, true);
    }

    /// Decodes a picture and turns it upright as its metadata say.
    ///
    /// @throws ImageException for whatever cannot be decoded whole: "empty", "not an image",
    ///   "unsupported format: ...", "too many bytes", "too many pixels", "truncated", "corrupt",
    ///   "out of memory"
    public Picture decode(byte[] content) throws ImageException {
        return decode(content, picture -> picture);
    }

    /// As [#decode(byte\[\])], and works on the picture while its pixels still count as held: so
    /// memory stays bounded when what follows is small.
    ///
    /// @param use what is made of the picture; must not decode another one
    public <T> T decode(byte[] content, Function<Picture, T> use) throws ImageException {
        if (content.length > mostBytes) {
            throw new ImageException(
                    "too many bytes",
                    "an image file of %,d bytes; at most %,d are taken"
                            .formatted(content.length, mostBytes));
        }
        ImageHeader header = ImageHeader.of(content);
        checkSize(header);
        int share = (int) Math.min(budget, 2 * header.pixels());
        held.acquireUninterruptibly(share);
        try {
            return use.apply(whole(new Bytes(content), header));
        } finally {
            held.release(share);
        }
    }

    private void checkSize(ImageHeader header) throws ImageException {
        if (header.pixels() > mostPixels
                || Math.max(header.width(), header.height()) > LONGEST_SIDE) {
            throw new ImageException(
                    "too many pixels",
                    "%s of %,d x %,d pixels; at most %,d are decoded, and %,d along a side"
                            .formatted(
                                    header.format(),
                                    header.width(),
                                    header.height(),
                                    mostPixels,
                                    LONGEST_SIDE));
        }
    }

    /// Decoders meet broken files with whatever exception comes up inside them.
    private Picture whole(Bytes file, ImageHeader header) throws ImageException {
        try {
            return switch (header.format()) {
                case JPEG -> {
                    JpegFile jpeg = JpegFile.of(file);
                    yield jpeg.orientation().turn(JpegDecoder.decode(jpeg));
                }
                case PNG -> {
                    PngFile png = PngFile.of(file);
                    yield png.orientation().turn(PngDecoder.decode(png, transparency));
                }
                case GIF -> GifDecoder.decode(GifFile.of(file), transparency);
                case WEBP -> {
                    WebpFile webp = WebpFile.of(file);
                    yield webp.orientation().turn(WebpDecoder.decode(webp, transparency));
                }
                case BMP -> BmpDecoder.decode(file, header, transparency);
            };
        } catch (IOException | RuntimeException e) {
            ImageException corrupt = Bytes.corrupt(header.format() + ": " + e);
            corrupt.initCause(e);
            throw corrupt;
        } catch (OutOfMemoryError e) {
            ImageException refused =
                    new ImageException(
                            "out of memory",
                            "%s of %,d x %,d pixels does not fit in the heap"
                                    .formatted(header.format(), header.width(), header.height()));
            refused.initCause(e);
            throw refused;
        }
    }
}
