package dev.locative.vision.vp8;

/// Planes to red, green, blue. Chroma, at half the width and height, is widened between its samples
/// with weights 9, 3, 3, 1, as libwebp does unless told otherwise.
final class Colours {
    private final Plane luma;
    private final Plane[] chroma;
    private final int width;
    private final int height;

    Colours(Plane luma, Plane u, Plane v, int width, int height) {
        this.luma = luma;
        this.chroma = new Plane[] {u, v};
        this.width = width;
        this.height = height;
    }

    byte[] rgb() {
        byte[] rgb = new byte[3 * width * height];
        int[][] wide = new int[2][width];
        for (int y = 0; y < height; y++) {
            int near = y / 2;
            int far = Math.clamp(y % 2 == 0 ? near - 1 : near + 1, 0, (height + 1) / 2 - 1);
            for (int i = 0; i < 2; i++) {
                widen(chroma[i], near, far, wide[i]);
            }
            row(y, wide[0], wide[1], rgb, 3 * width * y);
        }
        return rgb;
    }

    /// One row of chroma out of the row that lies nearest, and the next nearest.
    private void widen(Plane plane, int near, int far, int[] target) {
        int n = plane.at(0, near);
        int f = plane.at(0, far);
        int last = (width - 1) / 2;
        target[0] = 3 * plane.get(n) + plane.get(f) + 2 >> 2;
        for (int x = 1; x <= last; x++) {
            int nearLeft = plane.get(n + x - 1);
            int nearRight = plane.get(n + x);
            int farLeft = plane.get(f + x - 1);
            int farRight = plane.get(f + x);
            int sum = nearLeft + nearRight + farLeft + farRight + 8;
            target[2 * x - 1] = (sum + 2 * (farLeft + nearRight) >> 3) + nearLeft >> 1;
            target[2 * x] = (sum + 2 * (nearLeft + farRight) >> 3) + nearRight >> 1;
        }
        if (width % 2 == 0) {
            target[width - 1] = 3 * plane.get(n + last) + plane.get(f + last) + 2 >> 2;
        }
    }

    private void row(int y, int[] u, int[] v, byte[] rgb, int start) {
        int from = luma.at(0, y);
        for (int x = 0, to = start; x < width; x++) {
            int base = luma.get(from + x) * 19_077 >> 8;
            rgb[to++] = level(base + (v[x] * 26_149 >> 8) - 14_234);
            rgb[to++] = level(base - (u[x] * 6_419 >> 8) - (v[x] * 13_320 >> 8) + 8_708);
            rgb[to++] = level(base + (u[x] * 33_050 >> 8) - 17_685);
        }
    }

    private static byte level(int value) {
        return (byte) Math.clamp(value >> 6, 0, 255);
    }
}
