package dev.locative.vision.vp8;

/// Predicts blocks from the pixels above and left of them (RFC 6386, 12), before any is smoothed.
final class Prediction {
    /// Along a 4x4 block: four pixels left of it from below to above, the corner, eight above it
    /// from left to right; the outermost are doubled.
    private final int[] edge = new int[15];

    /// A square block by one mode.
    ///
    /// @param size 16 for luma, 8 for chroma
    static void whole(Plane plane, int x, int y, int size, int mode) {
        int at = plane.at(x, y);
        int up = plane.stride();
        int mean = mode == Macroblock.DC ? mean(plane, x, y, size) : 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                int pixel = at + row * up + column;
                int above = plane.get(at - up + column);
                int left = plane.get(at + row * up - 1);
                plane.set(
                        pixel,
                        switch (mode) {
                            case Macroblock.DC -> mean;
                            case Macroblock.VERTICAL -> above;
                            case Macroblock.HORIZONTAL -> left;
                            default -> left + above - plane.get(at - up - 1);
                        });
            }
        }
    }

    private static int mean(Plane plane, int x, int y, int size) {
        int at = plane.at(x, y);
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += y > 0 ? plane.get(at - plane.stride() + i) : 0;
            sum += x > 0 ? plane.get(at + i * plane.stride() - 1) : 0;
        }
        int count = (y > 0 ? size : 0) + (x > 0 ? size : 0);
        return count == 0 ? 128 : (sum + count / 2) / count;
    }

    /// A 4x4 block of luma.
    ///
    /// @param right where the four pixels right of those above lie
    void block(Plane plane, int at, int right, int mode) {
        int up = plane.stride();
        for (int i = 0; i < 4; i++) {
            edge[4 - i] = plane.get(at + i * up - 1);
            edge[6 + i] = plane.get(at - up + i);
            edge[10 + i] = plane.get(right + i);
        }
        edge[0] = edge[1];
        edge[5] = plane.get(at - up - 1);
        edge[14] = edge[13];
        int mean = mode == 0 ? mean() : 0;
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 4; x++) {
                plane.set(at + y * up + x, mode == 0 ? mean : pixel(mode, x, y));
            }
        }
    }

    private int mean() {
        int sum = 4;
        for (int i = 0; i < 4; i++) {
            sum += edge[1 + i] + edge[6 + i];
        }
        return sum >> 3;
    }

    private int pixel(int mode, int x, int y) {
        return switch (mode) {
            case 1 -> edge[4 - y] + edge[6 + x] - edge[5];
            case 2 -> three(6 + x);
            case 3 -> three(4 - y);
            case 4 -> three(7 + x + y);
            case 5 -> three(5 + x - y);
            case 6 -> verticalRight(x, y);
            case 7 -> verticalLeft(x, y);
            case 8 -> horizontalDown(x, y);
            default -> horizontalUp(x + 2 * y);
        };
    }

    private int verticalRight(int x, int y) {
        if (x == 0 && y > 1) {
            return three(6 - y);
        }
        int shifted = x - y / 2;
        return y % 2 == 0 ? two(5 + shifted) : three(5 + shifted);
    }

    private int verticalLeft(int x, int y) {
        if (x == 3 && y > 1) {
            return three(9 + y);
        }
        int shifted = x + y / 2;
        return y % 2 == 0 ? two(6 + shifted) : three(7 + shifted);
    }

    private int horizontalDown(int x, int y) {
        if (y == 0 && x > 1) {
            return three(4 + x);
        }
        int shifted = y - x / 2;
        return x % 2 == 0 ? two(4 - shifted) : three(5 - shifted);
    }

    private int horizontalUp(int step) {
        if (step > 5) {
            return edge[1];
        }
        return step % 2 == 0 ? two(3 - step / 2) : three(3 - step / 2);
    }

    private int two(int i) {
        return edge[i] + edge[i + 1] + 1 >> 1;
    }

    private int three(int i) {
        return edge[i - 1] + 2 * edge[i] + edge[i + 1] + 2 >> 2;
    }
}
