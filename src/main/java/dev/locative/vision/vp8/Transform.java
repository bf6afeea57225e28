package dev.locative.vision.vp8;

/// Inverse transforms (RFC 6386, 14).
final class Transform {
    private Transform() {}

    /// The first coefficients of a macroblock's luma blocks, out of their own block.
    static void spread(short[] means, short[] coefficients) {
        int[] half = new int[16];
        for (int i = 0; i < 4; i++) {
            int a = means[i] + means[12 + i];
            int b = means[4 + i] + means[8 + i];
            int c = means[4 + i] - means[8 + i];
            int d = means[i] - means[12 + i];
            half[i] = a + b;
            half[8 + i] = a - b;
            half[4 + i] = d + c;
            half[12 + i] = d - c;
        }
        for (int i = 0; i < 4; i++) {
            int rounded = half[4 * i] + 3;
            int a = rounded + half[4 * i + 3];
            int b = half[4 * i + 1] + half[4 * i + 2];
            int c = half[4 * i + 1] - half[4 * i + 2];
            int d = rounded - half[4 * i + 3];
            coefficients[64 * i] = (short) (a + b >> 3);
            coefficients[64 * i + 16] = (short) (d + c >> 3);
            coefficients[64 * i + 32] = (short) (a - b >> 3);
            coefficients[64 * i + 48] = (short) (d - c >> 3);
        }
    }

    /// Adds a block's coefficients to the 4x4 pixels at a place.
    static void add(short[] coefficients, int from, Plane plane, int at) {
        if (isZero(coefficients, from)) {
            return;
        }
        int[] half = new int[16];
        for (int i = 0; i < 4; i++) {
            int first = coefficients[from + i];
            int second = coefficients[from + 4 + i];
            int third = coefficients[from + 8 + i];
            int fourth = coefficients[from + 12 + i];
            int a = first + third;
            int b = first - third;
            int c = less(second) - more(fourth);
            int d = more(second) + less(fourth);
            half[4 * i] = a + d;
            half[4 * i + 1] = b + c;
            half[4 * i + 2] = b - c;
            half[4 * i + 3] = a - d;
        }
        for (int i = 0; i < 4; i++) {
            int rounded = half[i] + 4;
            int a = rounded + half[8 + i];
            int b = rounded - half[8 + i];
            int c = less(half[4 + i]) - more(half[12 + i]);
            int d = more(half[4 + i]) + less(half[12 + i]);
            int row = at + i * plane.stride();
            plane.set(row, plane.get(row) + (a + d >> 3));
            plane.set(row + 1, plane.get(row + 1) + (b + c >> 3));
            plane.set(row + 2, plane.get(row + 2) + (b - c >> 3));
            plane.set(row + 3, plane.get(row + 3) + (a - d >> 3));
        }
    }

    private static boolean isZero(short[] coefficients, int from) {
        int any = 0;
        for (int i = from; i < from + 16; i++) {
            any |= coefficients[i];
        }
        return any == 0;
    }

    /// Times sqrt(2) cos(pi/8).
    private static int more(int value) {
        return (value * 20_091 >> 16) + value;
    }

    /// Times sqrt(2) sin(pi/8).
    private static int less(int value) {
        return value * 35_468 >> 16;
    }
}
