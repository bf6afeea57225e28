package dev.locative.vision.vp8;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;

/// A frame of a lossy WebP, which is a key frame of VP8 (RFC 6386), as a picture.
public final class KeyFrame {
    private final FrameHeader header;
    private final Plane luma;
    private final Plane u;
    private final Plane v;
    private final Prediction prediction = new Prediction();

    /// For each macroblock its strength's number, and 8 more if edges within it are smoothed.
    private final byte[] smoothed;

    private KeyFrame(FrameHeader header) {
        this.header = header;
        this.luma = Plane.of(16 * header.columns(), 16 * header.rows());
        this.u = Plane.of(8 * header.columns(), 8 * header.rows());
        this.v = Plane.of(8 * header.columns(), 8 * header.rows());
        this.smoothed = new byte[header.columns() * header.rows()];
    }

    /// @param start where the frame begins in `data`
    /// @throws ImageException "truncated" or "corrupt"
    public static Picture decode(byte[] data, int start, int length) throws ImageException {
        KeyFrame frame = new KeyFrame(FrameHeader.read(data, start, length));
        frame.reconstruct();
        frame.smooth();
        return frame.picture();
    }

    private void reconstruct() throws ImageException {
        Modes modes = new Modes(header);
        Coefficients coefficients = new Coefficients(header);
        Macroblock block = new Macroblock();
        for (int row = 0; row < header.rows(); row++) {
            modes.beginRow();
            coefficients.beginRow();
            for (int column = 0; column < header.columns(); column++) {
                modes.read(column, block);
                coefficients.read(column, row, block);
                luma(column, row, block);
                chroma(u, column, row, 16, block);
                chroma(v, column, row, 20, block);
                int strength = 2 * block.segment + (block.split ? 1 : 0);
                boolean inner = block.split || block.coded;
                smoothed[row * header.columns() + column] = (byte) (strength + (inner ? 8 : 0));
            }
            header.modes().check();
        }
    }

    private void luma(int column, int row, Macroblock block) {
        int x = 16 * column;
        int y = 16 * row;
        if (!block.split) {
            Prediction.whole(luma, x, y, 16, block.lumaModes[0]);
        }
        int right = rightOfAbove(column, x, y);
        for (int i = 0; i < 16; i++) {
            int at = luma.at(x + i % 4 * 4, y + i / 4 * 4);
            if (block.split) {
                int beside = i % 4 == 3 ? right : at - luma.stride() + 4;
                prediction.block(luma, at, beside, block.lumaModes[i]);
            }
            Transform.add(block.coefficients, 16 * i, luma, at);
        }
    }

    /// Where the pixels lie that continue the row above a macroblock; behind the last macroblock
    /// they repeat that row's last pixel.
    private int rightOfAbove(int column, int x, int y) {
        int at = luma.at(x + 16, y - 1);
        if (column == header.columns() - 1 && y > 0) {
            for (int i = 0; i < 4; i++) {
                luma.set(at + i, luma.get(at - 1));
            }
        }
        return at;
    }

    private static void chroma(Plane plane, int column, int row, int first, Macroblock block) {
        int x = 8 * column;
        int y = 8 * row;
        Prediction.whole(plane, x, y, 8, block.chromaMode);
        for (int i = 0; i < 4; i++) {
            int at = plane.at(x + i % 2 * 4, y + i / 2 * 4);
            Transform.add(block.coefficients, 16 * (first + i), plane, at);
        }
    }

    private void smooth() {
        Smoothing smoothing = new Smoothing(header.simple(), luma, u, v);
        for (int i = 0; i < smoothed.length; i++) {
            Strength strength = header.strengths()[smoothed[i] & 7];
            int row = i / header.columns();
            smoothing.smooth(i - row * header.columns(), row, strength, smoothed[i] >= 8);
        }
    }

    private Picture picture() {
        int width = header.width();
        int height = header.height();
        return new Picture(width, height, new Colours(luma, u, v, width, height).rgb());
    }
}
