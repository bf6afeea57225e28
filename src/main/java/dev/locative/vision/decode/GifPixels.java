package dev.locative.vision.decode;

import dev.locative.vision.ImageException;

/// The pixels of a GIF frame: LZW codes of growing width, in blocks of at most 255 bytes.
final class GifPixels {
    private static final int MOST_BITS = 12;
    private static final int NONE = -1;

    private final Bytes file;
    private final int clear;
    private final int[] prefix = new int[1 << MOST_BITS];
    private final byte[] last = new byte[1 << MOST_BITS];
    private final byte[] first = new byte[1 << MOST_BITS];

    /// What a code stood for, backwards; what is left of it comes next.
    private final byte[] pending = new byte[(1 << MOST_BITS) + 1];

    private int waiting;
    private int at;
    private int left;
    private int bits;
    private int held;
    private int width;
    private int next;
    private int previous = NONE;

    GifPixels(Bytes file, int data) throws ImageException {
        this.file = file;
        this.at = data + 1;
        int depth = file.u8(data);
        if (depth < 1 || depth > 8) {
            throw Bytes.corrupt("GIF codes of %d bits".formatted(depth));
        }
        this.clear = 1 << depth;
        for (int i = 0; i < clear; i++) {
            last[i] = (byte) i;
            first[i] = (byte) i;
        }
        forget();
    }

    void read(byte[] row) throws ImageException {
        for (int x = 0; x < row.length; x++) {
            while (waiting == 0) {
                take(code());
            }
            row[x] = pending[--waiting];
        }
    }

    private void take(int code) throws ImageException {
        if (code == clear) {
            forget();
            return;
        }
        if (code == clear + 1) {
            throw Bytes.truncated(file.length());
        }
        if (code > (previous == NONE ? clear : next)) {
            throw Bytes.corrupt("GIF code %d of %d".formatted(code, next));
        }
        int string = code;
        if (code == next) {
            pending[waiting++] = first[previous];
            string = previous;
        }
        for (; string >= clear; string = prefix[string]) {
            pending[waiting++] = last[string];
        }
        pending[waiting++] = (byte) string;
        if (previous != NONE && next < prefix.length) {
            prefix[next] = previous;
            last[next] = (byte) string;
            first[next] = first[previous];
            next++;
            if (next == 1 << width && width < MOST_BITS) {
                width++;
            }
        }
        previous = code;
    }

    private void forget() {
        next = clear + 2;
        width = Integer.numberOfTrailingZeros(clear) + 1;
        previous = NONE;
    }

    private int code() throws ImageException {
        while (held < width) {
            if (left == 0) {
                left = file.u8(at++);
                if (left == 0) {
                    throw Bytes.truncated(file.length());
                }
            }
            bits |= file.u8(at++) << held;
            held += 8;
            left--;
        }
        int code = bits & (1 << width) - 1;
        bits >>>= width;
        held -= width;
        return code;
    }
}
