package dev.locative.vision.vp8;

import dev.locative.vision.ImageException;

/// Reads bits that were coded each with its own probability (RFC 6386, 7).
final class Bits {
    private final byte[] data;
    private final int end;
    private int at;
    private long window;

    /// How many bits of the window lie behind the byte that is looked at; negative: more are
    /// needed.
    private int spare = -8;

    /// The coder's range less one.
    private int range = 254;

    private boolean overrun;

    Bits(byte[] data, int start, int length) {
        this.data = data;
        this.at = start;
        this.end = start + length;
    }

    /// @param probability of false, of 256
    boolean next(int probability) {
        if (spare < 0) {
            load();
        }
        int split = range * probability >> 8;
        boolean bit = (int) (window >>> spare) > split;
        if (bit) {
            range -= split + 1;
            window -= (long) (split + 1) << spare;
        } else {
            range = split;
        }
        int shift = Integer.numberOfLeadingZeros(range + 1) - 24;
        range = (range + 1 << shift) - 1;
        spare -= shift;
        return bit;
    }

    boolean flag() {
        return next(128);
    }

    int bit(int probability) {
        return next(probability) ? 1 : 0;
    }

    int unsigned(int bits) {
        int value = 0;
        for (int i = 0; i < bits; i++) {
            value = value << 1 | bit(128);
        }
        return value;
    }

    int signed(int bits) {
        int value = unsigned(bits);
        return flag() ? -value : value;
    }

    /// A signed number behind a flag that says whether it is there; else 0.
    int optional(int bits) {
        return flag() ? signed(bits) : 0;
    }

    /// @throws ImageException if more was read than there is
    void check() throws ImageException {
        if (overrun) {
            throw new ImageException("truncated", "the WebP frame's data end early");
        }
    }

    private void load() {
        if (at + 4 <= end) {
            for (int i = 0; i < 4; i++) {
                window = window << 8 | data[at++] & 255;
            }
            spare += 32;
        } else if (at < end) {
            window = window << 8 | data[at++] & 255;
            spare += 8;
        } else {
            window <<= 8;
            spare += 8;
            overrun = true;
        }
    }
}
