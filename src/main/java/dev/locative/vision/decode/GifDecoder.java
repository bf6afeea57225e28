package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import java.util.List;

/// The first frame of a GIF file, on its canvas.
final class GifDecoder {
    /// Where each pass over an interlaced frame begins, and its distance between rows.
    private record Pass(int first, int step) {}

    private static final List<Pass> PLAIN = List.of(new Pass(0, 1));

    private static final List<Pass> INTERLACED =
            List.of(new Pass(0, 8), new Pass(4, 8), new Pass(2, 4), new Pass(1, 2));

    private GifDecoder() {}

    static Picture decode(GifFile gif, Transparency transparency) throws ImageException {
        ImageHeader canvas = gif.header();
        byte[] palette = gif.palette().clone();
        if (gif.transparent() && transparency == Transparency.WHITE) {
            Transparency.onWhite(palette, 3 * gif.background(), 0);
        }
        byte[] rgb = new byte[3 * canvas.width() * canvas.height()];
        fill(rgb, palette, gif.background());
        byte[] row = new byte[gif.width()];
        GifPixels pixels = new GifPixels(gif.file(), gif.data());
        for (Pass pass : gif.interlaced() ? INTERLACED : PLAIN) {
            for (int y = pass.first(); y < gif.height(); y += pass.step()) {
                pixels.read(row);
                int at = 3 * ((gif.top() + y) * canvas.width() + gif.left());
                for (int x = 0; x < row.length; x++) {
                    System.arraycopy(palette, 3 * (row[x] & 255), rgb, at + 3 * x, 3);
                }
            }
        }
        return new Picture(canvas.width(), canvas.height(), rgb);
    }

    private static void fill(byte[] rgb, byte[] palette, int value) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = palette[3 * value + i % 3];
        }
    }
}
