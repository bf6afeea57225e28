package dev.locative.vision.decode;

import dev.locative.vision.Picture;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Pictures as PNG files of 8 bits a sample, without loss; equal pictures give equal bytes. Made
/// for speed: fast compression, every row filtered by Paeth's predictor.
public final class PngEncoder {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int PIXEL = 3;
    private static final byte PAETH = 4;

    private PngEncoder() {}

    /// The whole file.
    public static byte[] encode(Picture picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.writeLong(SIGNATURE);
            chunk(out, "IHDR", header(picture));
            chunk(out, "IDAT", rows(picture));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return file.toByteArray();
    }

    private static byte[] header(Picture picture) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream(13);
        try (DataOutputStream out = new DataOutputStream(header)) {
            out.writeInt(picture.width());
            out.writeInt(picture.height());
            out.write(new byte[] {8, 2, 0, 0, 0}); // bits, RGB, deflate, filters, not interlaced
        }
        return header.toByteArray();
    }

    private static byte[] rows(Picture picture) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(picture.rgb().length / 2 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 15)) {
            int length = PIXEL * picture.width();
            byte[] row = new byte[1 + length];
            row[0] = PAETH;
            for (int y = 0; y < picture.height(); y++) {
                filter(picture.rgb(), y * length, length, y > 0, row);
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /// What is left of each sample once what its neighbours foretell is taken away.
    private static void filter(byte[] rgb, int start, int length, boolean above, byte[] row) {
        for (int i = 0; i < length; i++) {
            int at = start + i;
            int left = i < PIXEL ? 0 : rgb[at - PIXEL] & 255;
            int up = above ? rgb[at - length] & 255 : 0;
            int corner = above && i >= PIXEL ? rgb[at - length - PIXEL] & 255 : 0;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            int best = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            row[1 + i] = (byte) (rgb[at] - best);
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] content)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
