package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The rows of a PNG file, inflated and with their filters undone, one after the other.
final class PngRows implements AutoCloseable {
    /// How much may stand behind the last row before it is no longer looked at.
    private static final int REST = 1 << 16;

    private final Bytes file;
    private final Iterator<PngFile.Slice> data;
    private final int pixel;
    private final Inflater inflater = new Inflater();

    private byte[] row = {};
    private byte[] above = {};

    PngRows(PngFile png) {
        this.file = png.file();
        this.data = png.data().iterator();
        this.pixel = Math.max(1, png.samples().bitsOfPixel() / 8);
    }

    /// Begins a picture, or one of the pictures that an interlaced one consists of.
    ///
    /// @param length of a row in bytes
    void begin(int length) {
        row = new byte[1 + length];
        above = new byte[1 + length];
    }

    /// The next row behind its filter's number; overwritten by the one after the next.
    byte[] next() throws ImageException {
        byte[] used = above;
        above = row;
        row = used;
        if (inflate(row) < row.length) {
            throw Bytes.truncated(file.length());
        }
        unfilter();
        return row;
    }

    /// Checks that the data end as they should.
    void end() throws ImageException {
        inflate(new byte[REST]);
    }

    private int inflate(byte[] target) throws ImageException {
        int filled = 0;
        try {
            while (filled < target.length && !inflater.finished()) {
                filled += inflater.inflate(target, filled, target.length - filled);
                if (inflater.needsDictionary()) {
                    throw Bytes.corrupt("PNG rows with a dictionary");
                }
                if (inflater.needsInput() && !inflater.finished()) {
                    feed();
                }
            }
        } catch (DataFormatException e) {
            throw Bytes.corrupt("PNG rows: " + e.getMessage());
        }
        return filled;
    }

    private void feed() throws ImageException {
        if (!data.hasNext()) {
            throw Bytes.truncated(file.length());
        }
        PngFile.Slice slice = data.next();
        inflater.setInput(file.content(), slice.at(), slice.length());
    }

    private void unfilter() throws ImageException {
        switch (row[0]) {
            case 0 -> {}
            case 1 -> {
                for (int i = 1 + pixel; i < row.length; i++) {
                    row[i] += row[i - pixel];
                }
            }
            case 2 -> {
                for (int i = 1; i < row.length; i++) {
                    row[i] += above[i];
                }
            }
            case 3 -> {
                for (int i = 1; i < row.length; i++) {
                    int left = i > pixel ? row[i - pixel] & 255 : 0;
                    row[i] += (byte) (left + (above[i] & 255) >> 1);
                }
            }
            case 4 -> paeth();
            default -> throw Bytes.corrupt("PNG filter " + row[0]);
        }
    }

    private void paeth() {
        int first = Math.min(row.length, 1 + pixel);
        for (int i = 1; i < first; i++) {
            row[i] += above[i];
        }
        for (int i = first; i < row.length; i++) {
            int left = row[i - pixel] & 255;
            int up = above[i] & 255;
            int corner = above[i - pixel] & 255;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            int best = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            row[i] += (byte) best;
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
