package dev.locative.vision.vp8;

import java.util.Arrays;

/// Reads how macroblocks are predicted (RFC 6386, 10 and 11).
final class Modes {
    /// Positive: the next pair of nodes; else the negative of a mode.
    private static final int[] TREE = {
        0, 2, -1, 4, -2, 6, 8, 12, -3, 10, -5, -6, -4, 14, -7, 16, -8, -9
    };

    private final FrameHeader frame;
    private final Bits bits;
    private final int[] above;
    private final int[] left = new int[4];

    Modes(FrameHeader frame) {
        this.frame = frame;
        this.bits = frame.modes();
        this.above = new int[4 * frame.columns()];
    }

    void beginRow() {
        Arrays.fill(left, Macroblock.DC);
    }

    void read(int column, Macroblock block) {
        block.segment = frame.mapped() ? segment() : 0;
        block.skips = frame.skips() >= 0 && bits.next(frame.skips());
        block.split = !bits.next(145);
        if (block.split) {
            readSplit(4 * column, block);
        } else {
            block.lumaModes[0] =
                    bits.next(156)
                            ? bits.flag() ? Macroblock.TRUE_MOTION : Macroblock.HORIZONTAL
                            : bits.next(163) ? Macroblock.VERTICAL : Macroblock.DC;
            Arrays.fill(above, 4 * column, 4 * column + 4, block.lumaModes[0]);
            Arrays.fill(left, block.lumaModes[0]);
        }
        block.chromaMode =
                !bits.next(142)
                        ? Macroblock.DC
                        : !bits.next(114)
                                ? Macroblock.VERTICAL
                                : bits.next(183) ? Macroblock.TRUE_MOTION : Macroblock.HORIZONTAL;
    }

    private int segment() {
        int[] probabilities = frame.segments();
        return bits.next(probabilities[0])
                ? 2 + bits.bit(probabilities[2])
                : bits.bit(probabilities[1]);
    }

    private void readSplit(int column, Macroblock block) {
        for (int i = 0; i < 16; i++) {
            int x = column + i % 4;
            int probabilities = 9 * (10 * above[x] + left[i / 4]);
            int node = 0;
            do {
                node = TREE[node + bits.bit(Tables.MODES[probabilities + node / 2])];
            } while (node > 0);
            block.lumaModes[i] = -node;
            above[x] = -node;
            left[i / 4] = -node;
        }
    }
}
