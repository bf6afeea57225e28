package dev.locative.vision.decode;

import dev.locative.vision.ImageException;

/// What a BMP file tells in its header.
final class BmpFile {
    private static final int OLD_HEADER = 12;

    private BmpFile() {}

    static ImageHeader header(Bytes file) throws ImageException {
        if (file.u32Little(14) == OLD_HEADER) {
            return new ImageHeader(Format.BMP, file.u16Little(18), file.u16Little(20));
        }
        return new ImageHeader(Format.BMP, side(file, 18), side(file, 22));
    }

    /// A negative height means that the rows come from the top.
    private static int side(Bytes file, int at) throws ImageException {
        return Math.absExact(
                Math.clamp((int) file.u32Little(at), -Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    /// The JDK's decoder leaves missing rows black, so they are counted before.
    static void checkWhole(Bytes file, ImageHeader header) throws ImageException {
        boolean old = file.u32Little(14) == OLD_HEADER;
        int bits = file.u16Little(old ? 24 : 28);
        long compression = old ? 0 : file.u32Little(30);
        if (compression == 0 || compression == 3) {
            long row = ((long) header.width() * bits + 31) / 32 * 4;
            file.need(file.u32Little(10), row * header.height());
        }
    }
}
