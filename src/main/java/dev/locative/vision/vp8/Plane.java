package dev.locative.vision.vp8;

import java.util.Arrays;

/// One of a frame's three planes, whole macroblocks, with the border that predictions look at:
/// above the frame 127, left of it 129.
///
/// @param stride from one row to the next
record Plane(byte[] samples, int stride) {
    /// Columns before the first and behind the last.
    private static final int BORDER = 4;

    static Plane of(int width, int height) {
        int stride = BORDER + width + BORDER;
        Plane plane = new Plane(new byte[stride * (height + 1)], stride);
        Arrays.fill(plane.samples, 0, stride, (byte) 127);
        for (int y = 0; y < height; y++) {
            plane.samples[plane.at(-1, y)] = (byte) 129;
        }
        return plane;
    }

    int at(int x, int y) {
        return (y + 1) * stride + BORDER + x;
    }

    int get(int at) {
        return samples[at] & 255;
    }

    void set(int at, int value) {
        samples[at] = (byte) Math.clamp(value, 0, 255);
    }
}
