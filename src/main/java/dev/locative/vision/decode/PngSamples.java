package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import java.util.List;

/// How a PNG file stores a pixel.
///
/// @param bits of a sample: 1, 2, 4, 8, 16
record PngSamples(Colours colours, int bits) {
    /// In the order of PNG's numbers, of which 1 and 5 are unused.
    enum Colours {
        GRAY(1, List.of(1, 2, 4, 8, 16)),
        UNUSED_1(0, List.of()),
        RGB(3, List.of(8, 16)),
        PALETTE(1, List.of(1, 2, 4, 8)),
        GRAY_ALPHA(2, List.of(8, 16)),
        UNUSED_5(0, List.of()),
        RGB_ALPHA(4, List.of(8, 16));

        private final int samples;
        private final List<Integer> bits;

        Colours(int samples, List<Integer> bits) {
            this.samples = samples;
            this.bits = bits;
        }
    }

    static PngSamples of(int bits, int colours) throws ImageException {
        if (colours > 6 || !Colours.values()[colours].bits.contains(bits)) {
            throw Bytes.corrupt("PNG colour type %d with %d bits".formatted(colours, bits));
        }
        return new PngSamples(Colours.values()[colours], bits);
    }

    int bitsOfPixel() {
        return bits * colours.samples;
    }

    /// Bytes of a row, without the filter's number before it.
    int bytesOfRow(int width) {
        return (int) (((long) width * bitsOfPixel() + 7) / 8);
    }

    /// Writes a row's pixels.
    ///
    /// @param row begins with the filter's number
    /// @param levels red, green, blue for each value of a sample below 256
    /// @param at where the first pixel's red goes
    /// @param step from one pixel to the next
    void write(byte[] row, int width, byte[] levels, byte[] rgb, int at, int step) {
        switch (colours) {
            case GRAY, PALETTE -> {
                if (bits == 16) {
                    clipped(row, width, rgb, at, step);
                } else {
                    looked(row, width, levels, rgb, at, step);
                }
            }
            case RGB, RGB_ALPHA -> copied(row, width, rgb, at, step, bits / 8);
            case GRAY_ALPHA -> copied(row, width, rgb, at, step, 0);
            case UNUSED_1, UNUSED_5 -> throw new IllegalStateException(toString());
        }
    }

    private void looked(byte[] row, int width, byte[] levels, byte[] rgb, int start, int step) {
        int mask = (1 << bits) - 1;
        for (int x = 0, at = start; x < width; x++, at += step) {
            int bit = x * bits;
            int value = (row[1 + (bit >> 3)] & 255) >> 8 - bits - (bit & 7) & mask;
            System.arraycopy(levels, 3 * value, rgb, at, 3);
        }
    }

    /// Of 16-bit gray Pillow keeps what lies below 256 and makes the rest white.
    private static void clipped(byte[] row, int width, byte[] rgb, int start, int step) {
        for (int x = 0, at = start; x < width; x++, at += step) {
            byte level = row[1 + 2 * x] == 0 ? row[2 + 2 * x] : -1;
            rgb[at] = level;
            rgb[at + 1] = level;
            rgb[at + 2] = level;
        }
    }

    /// The upper byte of each sample.
    ///
    /// @param apart how far green lies behind red, in bytes; 0 for gray
    private void copied(byte[] row, int width, byte[] rgb, int start, int step, int apart) {
        int pixel = bitsOfPixel() / 8;
        for (int x = 0, from = 1, at = start; x < width; x++, from += pixel, at += step) {
            rgb[at] = row[from];
            rgb[at + 1] = row[from + apart];
            rgb[at + 2] = row[from + 2 * apart];
        }
    }
}
