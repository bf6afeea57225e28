package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import java.util.Arrays;

/// A GIF file up to its first frame's data.
///
/// @param header the canvas, widened where the frame goes beyond it
/// @param left of the frame on the canvas
/// @param palette red, green, blue for each of 256 values
/// @param background the value around the frame: the transparent one, else 0
/// @param data where the frame's compressed data begin
record GifFile(
        Bytes file,
        ImageHeader header,
        int left,
        int top,
        int width,
        int height,
        boolean interlaced,
        byte[] palette,
        int background,
        boolean transparent,
        int data) {
    private static final int DESCRIPTOR = 13;
    private static final int IMAGE = ',';
    private static final int EXTENSION = '!';
    private static final int CONTROL = 0xF9;

    static GifFile of(Bytes file) throws ImageException {
        int at = DESCRIPTOR + paletteLength(file.u8(10));
        int background = 0;
        boolean transparent = false;
        while (file.u8(at) != IMAGE) {
            if (file.u8(at) == ';') {
                throw Bytes.corrupt("no frame");
            }
            if (file.u8(at) != EXTENSION) {
                at++;
                continue;
            }
            if (file.u8(at + 1) == CONTROL && (file.u8(at + 3) & 1) != 0) {
                background = file.u8(at + 6);
                transparent = true;
            }
            at = behindBlocks(file, at + 2);
        }
        return frame(file, at + 1, background, transparent);
    }

    private static GifFile frame(Bytes file, int at, int background, boolean transparent)
            throws ImageException {
        int left = file.u16Little(at);
        int top = file.u16Little(at + 2);
        int width = file.u16Little(at + 4);
        int height = file.u16Little(at + 6);
        int flags = file.u8(at + 8);
        int own = paletteLength(flags);
        int shared = paletteLength(file.u8(10));
        if (width == 0 || height == 0) {
            throw Bytes.corrupt("a frame of %d x %d pixels".formatted(width, height));
        }
        return new GifFile(
                file,
                new ImageHeader(
                        Format.GIF,
                        Math.max(file.u16Little(6), left + width),
                        Math.max(file.u16Little(8), top + height)),
                left,
                top,
                width,
                height,
                (flags & 0x40) != 0,
                own > 0 ? palette(file, at + 9, own) : palette(file, DESCRIPTOR, shared),
                background,
                transparent,
                at + 9 + own);
    }

    private static int paletteLength(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    /// Black behind the palette's end; without a palette, gray.
    private static byte[] palette(Bytes file, int at, int length) throws ImageException {
        file.need(at, length);
        byte[] palette = Arrays.copyOf(Arrays.copyOfRange(file.content(), at, at + length), 768);
        for (int i = 0; length == 0 && i < palette.length; i++) {
            palette[i] = (byte) (i / 3);
        }
        return palette;
    }

    private static int behindBlocks(Bytes file, int from) throws ImageException {
        int at = from;
        while (file.u8(at) != 0) {
            at += 1 + file.u8(at);
        }
        return at + 1;
    }
}
