package dev.locative.vision;

import java.util.Arrays;

/// The two passes of a resize, row by row: along the rows first, then along the columns.
///
/// Only the rows that the next new row needs are held, so that memory does not grow with the
/// height. For one thread, once.
final class Passes {
    private static final int HALF = 1 << (Weights.BITS - 1);

    private final byte[] source;
    private final int sourceStride;
    private final Weights columns;
    private final Weights rows;

    /// A ring: the row with number n, narrowed already, lies at n modulo the ring's length.
    private final byte[][] narrowed;

    private int next;

    Passes(Picture picture, Weights columns, Weights rows) {
        this.source = picture.rgb();
        this.sourceStride = 3 * picture.width();
        this.columns = columns;
        this.rows = rows;
        this.narrowed = new byte[Math.max(1, rows.most())][3 * columns.size()];
    }

    /// @param first where in `target` the first new pixel's red goes
    /// @param stride from one row of `target` to the next
    void write(byte[] target, int first, int stride) {
        int[] sums = new int[3 * columns.size()];
        for (int y = 0; y < rows.size(); y++) {
            int at = first + y * stride;
            int start = rows.starts()[y];
            int count = rows.counts()[y];
            for (next = Math.max(next, start); next < start + count; next++) {
                narrow(next);
            }
            if (!rows.copies()) {
                gather(y, sums);
                round(sums, target, at);
            } else if (count == 1) {
                System.arraycopy(narrowed[start % narrowed.length], 0, target, at, sums.length);
            }
        }
    }

    private void gather(int y, int[] sums) {
        Arrays.fill(sums, HALF);
        int start = rows.starts()[y];
        for (int k = 0; k < rows.counts()[y]; k++) {
            add(
                    narrowed[(start + k) % narrowed.length],
                    rows.weights()[y * rows.stride() + k],
                    sums);
        }
    }

    private static void add(byte[] row, int weight, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (row[i] & 255) * weight;
        }
    }

    private static void round(int[] sums, byte[] target, int at) {
        for (int i = 0; i < sums.length; i++) {
            target[at + i] = clip(sums[i]);
        }
    }

    private void narrow(int row) {
        byte[] target = narrowed[row % narrowed.length];
        int base = row * sourceStride;
        if (columns.copies()) {
            copy(base, target);
            return;
        }
        for (int x = 0; x < columns.size(); x++) {
            int at = base + 3 * columns.starts()[x];
            int weight = x * columns.stride();
            int end = weight + columns.counts()[x];
            int red = HALF;
            int green = HALF;
            int blue = HALF;
            for (; weight < end; weight++, at += 3) {
                int factor = columns.weights()[weight];
                red += (source[at] & 255) * factor;
                green += (source[at + 1] & 255) * factor;
                blue += (source[at + 2] & 255) * factor;
            }
            target[3 * x] = clip(red);
            target[3 * x + 1] = clip(green);
            target[3 * x + 2] = clip(blue);
        }
    }

    private void copy(int base, byte[] target) {
        for (int x = 0; x < columns.size(); x++) {
            if (columns.counts()[x] == 1) {
                System.arraycopy(source, base + 3 * columns.starts()[x], target, 3 * x, 3);
            }
        }
    }

    private static byte clip(int sum) {
        return (byte) Math.clamp(sum >> Weights.BITS, 0, 255);
    }
}
