package dev.locative.vision.decode;

/// The transparency of a PNG file: samples of its own, one of each palette entry, or a colour that
/// is invisible.
///
/// @param samples how pixels are stored
/// @param chunk the content of tRNS, empty if there is none
record PngTransparency(PngSamples samples, byte[] chunk) {
    PngTransparency {
        int least =
                switch (samples.colours()) {
                    case GRAY -> 2;
                    case RGB -> 6;
                    case PALETTE, GRAY_ALPHA, RGB_ALPHA, UNUSED_1, UNUSED_5 -> 0;
                };
        if (chunk.length < least) {
            chunk = new byte[0];
        }
    }

    /// Lays the palette on white.
    void palette(byte[] levels) {
        for (int i = 0; i < Math.min(chunk.length, 256); i++) {
            Transparency.onWhite(levels, 3 * i, chunk[i] & 255);
        }
    }

    /// Lays a row's pixels on white, which are there without their transparency.
    ///
    /// @param row as [PngSamples#write] takes it, like all the others
    void row(byte[] row, int width, byte[] rgb, int at, int step) {
        switch (samples.colours()) {
            case GRAY_ALPHA, RGB_ALPHA -> blend(row, width, rgb, at, step);
            case GRAY, RGB -> {
                if (chunk.length > 0) {
                    hide(width, rgb, at, step);
                }
            }
            case PALETTE, UNUSED_1, UNUSED_5 -> {}
        }
    }

    private void blend(byte[] row, int width, byte[] rgb, int start, int step) {
        int pixel = samples.bitsOfPixel() / 8;
        int alpha = 1 + pixel - samples.bits() / 8;
        for (int x = 0, at = start; x < width; x++, at += step) {
            Transparency.onWhite(rgb, at, row[alpha + x * pixel] & 255);
        }
    }

    /// Pillow compares what it made of a pixel with the lower byte of the stored value.
    private void hide(int width, byte[] rgb, int start, int step) {
        boolean gray = samples.colours() == PngSamples.Colours.GRAY;
        byte red = gray && samples.bits() == 1 ? bit() : chunk[1];
        byte green = gray ? red : chunk[3];
        byte blue = gray ? red : chunk[5];
        for (int x = 0, at = start; x < width; x++, at += step) {
            if (rgb[at] == red && rgb[at + 1] == green && rgb[at + 2] == blue) {
                Transparency.onWhite(rgb, at, 0);
            }
        }
    }

    private byte bit() {
        return (byte) (chunk[0] != 0 || chunk[1] != 0 ? 255 : 0);
    }
}
