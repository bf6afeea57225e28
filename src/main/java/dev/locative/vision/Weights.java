package dev.locative.vision;

import java.util.function.DoubleUnaryOperator;

/// What each new pixel of a line takes from the old pixels of that line.
///
/// @param starts for each new pixel, the first old pixel that counts
/// @param counts for each new pixel, how many old ones count; 0 leaves it black
/// @param stride how far the weights of two neighbours lie apart
/// @param weights fixed point with [#BITS] bits behind the point
/// @param copies whether every new pixel is one old pixel as it is
record Weights(int[] starts, int[] counts, int stride, int[] weights, boolean copies) {
    static final int BITS = 22;

    int size() {
        return starts.length;
    }

    /// The most old pixels that one new pixel takes from.
    int most() {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }

    static Weights same(int first, int count) {
        int[] starts = new int[count];
        int[] counts = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = first + i;
            counts[i] = 1;
        }
        return new Weights(starts, counts, 0, new int[0], true);
    }

    /// The position is summed up step by step, as Pillow does: the rounding errors are part of it.
    static Weights nearest(int from, long to, long first, int count) {
        int[] starts = new int[count];
        int[] counts = new int[count];
        double step = (double) from / to;
        double position = step * 0.5;
        for (long i = 0; i < first; i++) {
            position += step;
        }
        for (int i = 0; i < count; i++) {
            starts[i] = (int) position;
            counts[i] = starts[i] < from ? 1 : 0;
            position += step;
        }
        return new Weights(starts, counts, 0, new int[0], true);
    }

    static Weights of(
            DoubleUnaryOperator kernel, double support, int from, long to, long first, int count) {
        double scale = (double) from / to;
        double widening = Math.max(scale, 1);
        double reach = support * widening;
        int stride = (int) Math.ceil(reach) * 2 + 1;
        int[] starts = new int[count];
        int[] counts = new int[count];
        int[] weights = new int[Math.multiplyExact(count, stride)];
        double[] exact = new double[stride];
        for (int i = 0; i < count; i++) {
            double centre = (first + i + 0.5) * scale;
            int start = Math.max(0, (int) (centre - reach + 0.5));
            int taken = Math.min(from, (int) (centre + reach + 0.5)) - start;
            double sum = 0;
            for (int k = 0; k < taken; k++) {
                exact[k] = kernel.applyAsDouble((k + start - centre + 0.5) * (1 / widening));
                sum += exact[k];
            }
            for (int k = 0; k < taken; k++) {
                weights[i * stride + k] = fixed(sum == 0 ? exact[k] : exact[k] / sum);
            }
            starts[i] = start;
            counts[i] = taken;
        }
        return new Weights(starts, counts, stride, weights, false);
    }

    private static int fixed(double weight) {
        double scaled = weight * (1 << BITS);
        return (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    }
}
