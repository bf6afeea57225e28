package dev.locative.vision.vp8;

/// 16 x 16 pixels: how they are predicted, and what is added to the prediction. One object serves
/// all macroblocks, one after the other.
final class Macroblock {
    static final int DC = 0;
    static final int TRUE_MOTION = 1;
    static final int VERTICAL = 2;
    static final int HORIZONTAL = 3;

    /// Blocks of 4x4: luma, then both chroma planes.
    static final int BLOCKS = 16 + 4 + 4;

    int segment;
    boolean skips;

    /// Whether each 4x4 block of luma has its own mode.
    boolean split;

    /// By block if split, else the first is for all.
    final int[] lumaModes = new int[16];

    int chromaMode;

    /// 16 of each block, multiplied already.
    final short[] coefficients = new short[16 * BLOCKS];

    /// Whether there is anything but zeros.
    boolean coded;
}
