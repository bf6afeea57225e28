package dev.locative.vision;

import java.util.Arrays;

/// The two passes of a resize, row by row; each rounds, so their order shows in the pixels.
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

    /// Along the rows first, then along the columns.
    ///
    /// @param first where in `target` the first new pixel's red goes
    /// @param stride from one row of `target` to the next
    void write(byte[] target, int first, int stride) {
        int[] sums = new int[3 * columns.size()];
        for (int y = 0; y < rows.size(); y++) {
            int at = first + y * stride;
            int start = rows.starts()[y];
            int count = rows.counts()[y];
            for (next = Math.max(next, start); next < start + count; next++) {
                narrow(source, next * sourceStride, narrowed[next % narrowed.length], 0);
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
                    0,
                    rows.weights()[y * rows.stride() + k],
                    sums);
        }
    }

    /// Along the columns first, then along the rows. Neither may only copy.
    ///
    /// @param first where in `target` the first new pixel's red goes
    /// @param stride from one row of `target` to the next
    void writeColumnsFirst(byte[] target, int first, int stride) {
        int[] sums = new int[sourceStride];
        byte[] line = new byte[sourceStride];
        for (int y = 0; y < rows.size(); y++) {
            Arrays.fill(sums, HALF);
            for (int k = 0; k < rows.counts()[y]; k++) {
                add(
                        source,
                        (rows.starts()[y] + k) * sourceStride,
                        rows.weights()[y * rows.stride() + k],
                        sums);
            }
            round(sums, line, 0);
            narrow(line, 0, target, first + y * stride);
        }
    }

    private static void add(byte[] row, int base, int weight, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (row[base + i] & 255) * weight;
        }
    }

    private static void round(int[] sums, byte[] target, int at) {
        for (int i = 0; i < sums.length; i++) {
            target[at + i] = clip(sums[i]);
        }
    }

    private void narrow(byte[] from, int base, byte[] to, int first) {
        if (columns.copies()) {
            copy(from, base, to, first);
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
                red += (from[at] & 255) * factor;
                green += (from[at + 1] & 255) * factor;
                blue += (from[at + 2] & 255) * factor;
            }
            to[first + 3 * x] = clip(red);
            to[first + 3 * x + 1] = clip(green);
            to[first + 3 * x + 2] = clip(blue);
        }
    }

    private void copy(byte[] from, int base, byte[] to, int first) {
        for (int x = 0; x < columns.size(); x++) {
            if (columns.counts()[x] == 1) {
                System.arraycopy(from, base + 3 * columns.starts()[x], to, first + 3 * x, 3);
            }
        }
    }

    private static byte clip(int sum) {
        return (byte) Math.clamp(sum >> Weights.BITS, 0, 255);
    }
}
