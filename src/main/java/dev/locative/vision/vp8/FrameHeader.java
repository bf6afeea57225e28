package dev.locative.vision.vp8;

import dev.locative.vision.ImageException;

/// What a key frame says about all of its macroblocks (RFC 6386, 9).
///
/// @param mapped whether each macroblock names its segment
/// @param segments probabilities of the tree of segments
/// @param quantizers by segment
/// @param simple whether only luma is smoothed, by the simple filter
/// @param strengths by segment, and 1 behind twice the segment for macroblocks of 4x4 modes
/// @param coefficients probabilities as in [Tables#COEFFICIENTS]
/// @param skips the probability that a macroblock has coefficients; negative if each has
record FrameHeader(
        int width,
        int height,
        Bits modes,
        Bits[] tokens,
        boolean mapped,
        int[] segments,
        Quantizers[] quantizers,
        boolean simple,
        Strength[] strengths,
        int[] coefficients,
        int skips) {
    private static final int SEGMENTS = 4;

    /// Behind the frame's tag, start code and sides.
    private static final int HEAD = 10;

    int columns() {
        return width + 15 >> 4;
    }

    int rows() {
        return height + 15 >> 4;
    }

    static FrameHeader read(byte[] data, int start, int length) throws ImageException {
        if (length < HEAD) {
            throw truncated();
        }
        int tag = u24(data, start);
        if ((tag & 1) != 0 || (tag >> 1 & 7) > 3 || u24(data, start + 3) != 0x2A019D) {
            throw new ImageException("corrupt", "no key frame in the WebP file");
        }
        int first = tag >> 5;
        int tokens = start + HEAD + first;
        if (first > length - HEAD) {
            throw truncated();
        }
        Bits bits = new Bits(data, start + HEAD, first);
        bits.unsigned(2);
        return new Reading(bits).header(data, start, tokens, start + length);
    }

    static int u24(byte[] data, int at) {
        return data[at] & 255 | (data[at + 1] & 255) << 8 | (data[at + 2] & 255) << 16;
    }

    static ImageException truncated() {
        return new ImageException("truncated", "the WebP frame's data end early");
    }

    /// The header's parts, in the order of reading.
    private static final class Reading {
        private final Bits bits;
        private final int[] segments = {255, 255, 255};
        private final int[] indices = new int[SEGMENTS];
        private final int[] levels = new int[SEGMENTS];
        private boolean segmented;
        private boolean mapped;
        private boolean absolute = true;

        Reading(Bits bits) {
            this.bits = bits;
        }

        FrameHeader header(byte[] data, int start, int tokens, int end) throws ImageException {
            readSegments();
            boolean simple = bits.flag();
            Strength[] strengths = strengths();
            Bits[] partitions = partitions(data, tokens, end);
            Quantizers[] quantizers = quantizers();
            bits.flag();
            int[] coefficients = Tables.COEFFICIENTS.clone();
            for (int i = 0; i < coefficients.length; i++) {
                if (bits.next(Tables.UPDATES[i])) {
                    coefficients[i] = bits.unsigned(8);
                }
            }
            int skips = bits.flag() ? bits.unsigned(8) : -1;
            bits.check();
            return new FrameHeader(
                    u24(data, start + 6) & 0x3FFF,
                    u24(data, start + 7) >> 8 & 0x3FFF,
                    bits,
                    partitions,
                    mapped,
                    segments,
                    quantizers,
                    simple,
                    strengths,
                    coefficients,
                    skips);
        }

        private void readSegments() {
            segmented = bits.flag();
            if (!segmented) {
                return;
            }
            mapped = bits.flag();
            if (bits.flag()) {
                absolute = bits.flag();
                for (int i = 0; i < SEGMENTS; i++) {
                    indices[i] = bits.optional(7);
                }
                for (int i = 0; i < SEGMENTS; i++) {
                    levels[i] = bits.optional(6);
                }
            }
            for (int i = 0; mapped && i < segments.length; i++) {
                segments[i] = bits.flag() ? bits.unsigned(8) : 255;
            }
        }

        private Strength[] strengths() {
            int level = bits.unsigned(6);
            int sharpness = bits.unsigned(3);
            int[] deltas = new int[8];
            boolean adjusted = bits.flag();
            if (adjusted && bits.flag()) {
                for (int i = 0; i < deltas.length; i++) {
                    deltas[i] = bits.optional(6);
                }
            }
            Strength[] strengths = new Strength[2 * SEGMENTS];
            for (int i = 0; i < strengths.length; i++) {
                int base = segment(levels[i / 2], level) + deltas[0];
                strengths[i] =
                        Strength.of(
                                level == 0 ? 0 : i % 2 == 0 ? base : base + deltas[4], sharpness);
            }
            return strengths;
        }

        private Bits[] partitions(byte[] data, int start, int end) throws ImageException {
            int count = 1 << bits.unsigned(2);
            int at = start + 3 * (count - 1);
            Bits[] partitions = new Bits[count];
            for (int i = 0; i < count; i++) {
                int sizes = start + 3 * i;
                if (at >= end) {
                    throw truncated();
                }
                int length = i == count - 1 ? end - at : Math.min(end - at, u24(data, sizes));
                partitions[i] = new Bits(data, at, length);
                at += length;
            }
            return partitions;
        }

        private Quantizers[] quantizers() {
            int index = bits.unsigned(7);
            Quantizers.Offsets offsets = Quantizers.Offsets.read(bits);
            Quantizers[] quantizers = new Quantizers[SEGMENTS];
            for (int i = 0; i < SEGMENTS; i++) {
                quantizers[i] = Quantizers.of(segment(indices[i], index), offsets);
            }
            return quantizers;
        }

        /// What a segment says in place of the frame, or adds to what the frame says.
        private int segment(int own, int frame) {
            return !segmented ? frame : absolute ? own : own + frame;
        }
    }
}
