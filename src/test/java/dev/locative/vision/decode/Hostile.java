package dev.locative.vision.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Small files that claim, or really hold, far too much.
final class Hostile {
    private Hostile() {}

    /// A PNG file whose rows are all black: a few hundred kilobytes for a gigabyte.
    static byte[] png(int width, int height, long rowBytes) throws java.io.IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(rows, best)) {
            byte[] zeros = new byte[1 << 20];
            for (long left = rowBytes; left > 0; left -= zeros.length) {
                deflated.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        }
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
        png.write(chunk("IHDR", head.array()));
        png.write(chunk("IDAT", rows.toByteArray()));
        png.write(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /// A JPEG file with another size in its frame header.
    static byte[] jpeg(byte[] jpeg, int width, int height) {
        byte[] lying = jpeg.clone();
        int at = 2;
        while (lying[at + 1] != (byte) 0xC0 && lying[at + 1] != (byte) 0xC2) {
            at += 2 + ((lying[at + 2] & 255) << 8 | lying[at + 3] & 255);
        }
        ByteBuffer.wrap(lying).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return lying;
    }

    /// A GIF file with another canvas.
    static byte[] gif(byte[] gif, int width, int height) {
        byte[] lying = gif.clone();
        ByteBuffer.wrap(lying)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) width)
                .putShort(8, (short) height);
        return lying;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] chunk(String kind, byte[] content) {
        byte[] named = new byte[4 + content.length];
        System.arraycopy(kind.getBytes(StandardCharsets.US_ASCII), 0, named, 0, 4);
        System.arraycopy(content, 0, named, 4, content.length);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }
}
