package dev.locative.vision.vp8;

import dev.locative.vision.ImageException;
import java.util.Arrays;

/// Reads what is added to macroblocks' predictions (RFC 6386, 13).
final class Coefficients {
    private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};
    private static final int[] BANDS = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0};

    /// Probabilities of the bits that large values are made of.
    private static final int[][] LARGE = {
        {173, 148, 140},
        {176, 155, 140, 135},
        {180, 157, 141, 134, 130},
        {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
    };

    private static final int WITHOUT_FIRST = 0;
    private static final int MEANS = 1;
    private static final int CHROMA = 2;
    private static final int WHOLE = 3;

    /// Blocks along a macroblock's edge: 4 of luma, 2 of each chroma plane, 1 of means.
    private static final int EDGE = 9;

    private final FrameHeader frame;
    private final boolean[] above;
    private final boolean[] left = new boolean[EDGE];
    private final short[] means = new short[16];

    Coefficients(FrameHeader frame) {
        this.frame = frame;
        this.above = new boolean[EDGE * frame.columns()];
    }

    void beginRow() {
        Arrays.fill(left, false);
    }

    void read(int column, int row, Macroblock block) throws ImageException {
        Arrays.fill(block.coefficients, (short) 0);
        block.coded = false;
        int first = EDGE * column;
        if (block.skips) {
            int kept = block.split ? EDGE - 1 : EDGE;
            Arrays.fill(above, first, first + kept, false);
            Arrays.fill(left, 0, kept, false);
            return;
        }
        Bits bits = frame.tokens()[row & frame.tokens().length - 1];
        Quantizers quantizers = frame.quantizers()[block.segment];
        if (!block.split) {
            readMeans(bits, first, quantizers, block);
        }
        int type = block.split ? WHOLE : WITHOUT_FIRST;
        for (int i = 0; i < 16; i++) {
            plane(
                    bits,
                    type,
                    first,
                    i % 4,
                    i / 4,
                    quantizers.lumaDc(),
                    quantizers.luma(),
                    i,
                    block);
        }
        for (int i = 0; i < 8; i++) {
            int edge = 4 + i / 4 * 2;
            int x = edge + i % 2;
            int y = edge + i / 2 % 2;
            plane(
                    bits,
                    CHROMA,
                    first,
                    x,
                    y,
                    quantizers.chromaDc(),
                    quantizers.chroma(),
                    16 + i,
                    block);
        }
        bits.check();
    }

    private void readMeans(Bits bits, int first, Quantizers quantizers, Macroblock block) {
        Arrays.fill(means, (short) 0);
        int edge = EDGE - 1;
        int context = (above[first + edge] ? 1 : 0) + (left[edge] ? 1 : 0);
        int count =
                block(bits, MEANS, context, 0, quantizers.meansDc(), quantizers.means(), means, 0);
        above[first + edge] = count > 0;
        left[edge] = count > 0;
        Transform.spread(means, block.coefficients);
        for (int i = 0; i < 16; i++) {
            block.coded |= block.coefficients[16 * i] != 0;
        }
    }

    private void plane(
            Bits bits,
            int type,
            int first,
            int x,
            int y,
            int dc,
            int ac,
            int index,
            Macroblock block) {
        int skipped = type == WITHOUT_FIRST ? 1 : 0;
        int context = (above[first + x] ? 1 : 0) + (left[y] ? 1 : 0);
        int count = block(bits, type, context, skipped, dc, ac, block.coefficients, 16 * index);
        above[first + x] = count > skipped;
        left[y] = count > skipped;
        block.coded |= count > 1 || block.coefficients[16 * index] != 0;
    }

    /// @param first coefficient that is read
    /// @return the number of the last one that is not zero, plus one; `first` if there is none
    private int block(
            Bits bits, int type, int context, int first, int dc, int ac, short[] target, int at) {
        int[] p = frame.coefficients();
        int n = first;
        int node = node(type, n, context);
        while (n < 16) {
            if (!bits.next(p[node])) {
                return n;
            }
            while (!bits.next(p[node + 1])) {
                n++;
                node = node(type, n, 0);
                if (n == 16) {
                    return 16;
                }
            }
            int value = 1;
            if (bits.next(p[node + 2])) {
                value = large(bits, p, node);
            }
            int signed = bits.flag() ? -value : value;
            target[at + ZIGZAG[n]] = (short) (signed * (n > 0 ? ac : dc));
            n++;
            node = node(type, n, value == 1 ? 1 : 2);
        }
        return 16;
    }

    private static int node(int type, int n, int context) {
        return 11 * (3 * (8 * type + BANDS[n]) + context);
    }

    private static int large(Bits bits, int[] p, int node) {
        if (!bits.next(p[node + 3])) {
            return bits.next(p[node + 4]) ? 3 + bits.bit(p[node + 5]) : 2;
        }
        if (!bits.next(p[node + 6])) {
            return bits.next(p[node + 7])
                    ? 7 + 2 * bits.bit(165) + bits.bit(145)
                    : 5 + bits.bit(159);
        }
        int upper = bits.bit(p[node + 8]);
        int category = 2 * upper + bits.bit(p[node + 9 + upper]);
        int value = 0;
        for (int probability : LARGE[category]) {
            value = 2 * value + bits.bit(probability);
        }
        return value + 3 + (8 << category);
    }
}
