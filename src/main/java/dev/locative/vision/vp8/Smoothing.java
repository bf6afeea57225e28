package dev.locative.vision.vp8;

/// Smooths the edges between blocks (RFC 6386, 15).
final class Smoothing {
    private final boolean simple;
    private final Plane luma;
    private final Plane[] chroma;

    Smoothing(boolean simple, Plane luma, Plane... chroma) {
        this.simple = simple;
        this.luma = luma;
        this.chroma = chroma;
    }

    /// A macroblock's edges: left, within from left to right, above, within from above.
    ///
    /// @param inner whether edges within it are smoothed as well
    void smooth(int column, int row, Strength strength, boolean inner) {
        if (strength.limit() == 0) {
            return;
        }
        plane(luma, column, row, 16, strength, inner);
        for (int i = 0; !simple && i < chroma.length; i++) {
            plane(chroma[i], column, row, 8, strength, inner);
        }
    }

    private void plane(
            Plane plane, int column, int row, int size, Strength strength, boolean inner) {
        int at = plane.at(column * size, row * size);
        int down = plane.stride();
        if (column > 0) {
            edge(plane, at, 1, down, size, strength, true);
        }
        for (int i = 4; inner && i < size; i += 4) {
            edge(plane, at + i, 1, down, size, strength, false);
        }
        if (row > 0) {
            edge(plane, at, down, 1, size, strength, true);
        }
        for (int i = 4; inner && i < size; i += 4) {
            edge(plane, at + i * down, down, 1, size, strength, false);
        }
    }

    /// @param across from a pixel to the next over the edge
    /// @param along from a pixel to the next beside the edge
    /// @param outer whether it is an edge between macroblocks
    private void edge(
            Plane plane,
            int start,
            int across,
            int along,
            int size,
            Strength strength,
            boolean outer) {
        int limit = 2 * (outer ? strength.limit() + 4 : strength.limit()) + 1;
        for (int i = 0, at = start; i < size; i++, at += along) {
            int p1 = plane.get(at - 2 * across);
            int p0 = plane.get(at - across);
            int q0 = plane.get(at);
            int q1 = plane.get(at + across);
            if (4 * Math.abs(p0 - q0) + Math.abs(p1 - q1) > limit) {
                continue;
            }
            if (simple) {
                two(plane, at, across, p1, p0, q0, q1);
            } else if (isSmooth(plane, at, across, strength.interior(), p1, p0, q0, q1)) {
                boolean real =
                        Math.abs(p1 - p0) > strength.high() || Math.abs(q1 - q0) > strength.high();
                if (real) {
                    two(plane, at, across, p1, p0, q0, q1);
                } else if (outer) {
                    six(plane, at, across, p1, p0, q0, q1);
                } else {
                    four(plane, at, across, p1, p0, q0, q1);
                }
            }
        }
    }

    private static boolean isSmooth(
            Plane plane, int at, int across, int most, int p1, int p0, int q0, int q1) {
        int p3 = plane.get(at - 4 * across);
        int p2 = plane.get(at - 3 * across);
        int q2 = plane.get(at + 2 * across);
        int q3 = plane.get(at + 3 * across);
        return Math.abs(p3 - p2) <= most
                && Math.abs(p2 - p1) <= most
                && Math.abs(p1 - p0) <= most
                && Math.abs(q3 - q2) <= most
                && Math.abs(q2 - q1) <= most
                && Math.abs(q1 - q0) <= most;
    }

    private static void two(Plane plane, int at, int across, int p1, int p0, int q0, int q1) {
        int step = 3 * (q0 - p0) + signed(p1 - q1);
        plane.set(at - across, p0 + eighth(step + 3));
        plane.set(at, q0 - eighth(step + 4));
    }

    private static void four(Plane plane, int at, int across, int p1, int p0, int q0, int q1) {
        int step = 3 * (q0 - p0);
        int part = eighth(step + 4);
        int half = part + 1 >> 1;
        plane.set(at - 2 * across, p1 + half);
        plane.set(at - across, p0 + eighth(step + 3));
        plane.set(at, q0 - part);
        plane.set(at + across, q1 - half);
    }

    private static void six(Plane plane, int at, int across, int p1, int p0, int q0, int q1) {
        int step = signed(3 * (q0 - p0) + signed(p1 - q1));
        int near = 27 * step + 63 >> 7;
        int middle = 18 * step + 63 >> 7;
        int far = 9 * step + 63 >> 7;
        int p2 = at - 3 * across;
        int q2 = at + 2 * across;
        plane.set(p2, plane.get(p2) + far);
        plane.set(at - 2 * across, p1 + middle);
        plane.set(at - across, p0 + near);
        plane.set(at, q0 - near);
        plane.set(at + across, q1 - middle);
        plane.set(q2, plane.get(q2) - far);
    }

    private static int signed(int value) {
        return Math.clamp(value, -128, 127);
    }

    private static int eighth(int value) {
        return Math.clamp(value >> 3, -16, 15);
    }
}
