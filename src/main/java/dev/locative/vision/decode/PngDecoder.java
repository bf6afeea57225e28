package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import java.util.List;

/// PNG: rows to pixels, interlaced or not.
final class PngDecoder {
    /// A picture of every `dx`-th column and `dy`-th row.
    private record Pass(int x, int y, int dx, int dy) {
        int width(int whole) {
            return (whole - x + dx - 1) / dx;
        }

        int height(int whole) {
            return (whole - y + dy - 1) / dy;
        }
    }

    private static final List<Pass> PLAIN = List.of(new Pass(0, 0, 1, 1));

    private static final List<Pass> INTERLACED =
            List.of(
                    new Pass(0, 0, 8, 8),
                    new Pass(4, 0, 8, 8),
                    new Pass(0, 4, 4, 8),
                    new Pass(2, 0, 4, 4),
                    new Pass(0, 2, 2, 4),
                    new Pass(1, 0, 2, 2),
                    new Pass(0, 1, 1, 2));

    private PngDecoder() {}

    static Picture decode(PngFile png, Transparency transparency) throws ImageException {
        int width = png.header().width();
        int height = png.header().height();
        byte[] rgb = new byte[3 * width * height];
        byte[] levels = levels(png);
        boolean white = transparency == Transparency.WHITE;
        PngTransparency clear = new PngTransparency(png.samples(), png.transparency());
        if (white && png.samples().colours() == PngSamples.Colours.PALETTE) {
            clear.palette(levels);
        }
        try (PngRows rows = new PngRows(png)) {
            for (Pass pass : png.interlaced() ? INTERLACED : PLAIN) {
                if (pass.width(width) > 0) {
                    rows.begin(png.samples().bytesOfRow(pass.width(width)));
                    for (int y = 0; y < pass.height(height); y++) {
                        int at = 3 * ((pass.y() + y * pass.dy()) * width + pass.x());
                        int step = 3 * pass.dx();
                        byte[] row = rows.next();
                        png.samples().write(row, pass.width(width), levels, rgb, at, step);
                        if (white) {
                            clear.row(row, pass.width(width), rgb, at, step);
                        }
                    }
                }
            }
            rows.end();
        }
        return new Picture(width, height, rgb);
    }

    /// Red, green, blue for each value of a sample; black behind the palette's end.
    private static byte[] levels(PngFile png) throws ImageException {
        byte[] levels = new byte[3 * 256];
        if (png.samples().colours() == PngSamples.Colours.PALETTE) {
            if (png.palette().length == 0) {
                throw Bytes.corrupt("no palette");
            }
            System.arraycopy(
                    png.palette(), 0, levels, 0, Math.min(levels.length, png.palette().length));
            return levels;
        }
        int most = Math.max(1, (1 << Math.min(8, png.samples().bits())) - 1);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (i / 3 * 255 / most);
        }
        return levels;
    }
}
