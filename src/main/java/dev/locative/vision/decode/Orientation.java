package dev.locative.vision.decode;

import dev.locative.vision.Picture;
import java.util.Optional;

/// How a picture was held when it was stored; EXIF numbers them from 1 to 8 in this order.
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    TURN_RIGHT(true, true, false),
    TRANSVERSE(true, true, true),
    TURN_LEFT(true, false, true);

    /// Pixels are moved in squares of this side, so that both pictures stay in the processor's
    /// cache.
    private static final int TILE = 32;

    private final boolean swapsSides;
    private final boolean reversesColumns;
    private final boolean reversesRows;

    /// @param swapsSides whether rows become columns; the rest happens to the result
    Orientation(boolean swapsSides, boolean reversesColumns, boolean reversesRows) {
        this.swapsSides = swapsSides;
        this.reversesColumns = reversesColumns;
        this.reversesRows = reversesRows;
    }

    /// Empty for another number than 1 to 8: then the picture stays as it is.
    static Optional<Orientation> of(int exif) {
        return exif >= 1 && exif <= 8 ? Optional.of(values()[exif - 1]) : Optional.empty();
    }

    Picture turn(Picture stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapsSides ? stored.height() : stored.width();
        int height = swapsSides ? stored.width() : stored.height();
        byte[] turned = new byte[stored.rgb().length];
        for (int y = 0; y < height; y += TILE) {
            for (int x = 0; x < width; x += TILE) {
                tile(stored, turned, width, height, x, y);
            }
        }
        return new Picture(width, height, turned);
    }

    private void tile(Picture stored, byte[] turned, int width, int height, int left, int top) {
        int right = Math.min(width, left + TILE);
        int bottom = Math.min(height, top + TILE);
        int step = 3 * (swapsSides ? stored.width() : 1) * (reversesColumns ? -1 : 1);
        for (int y = top; y < bottom; y++) {
            int column = reversesColumns ? width - 1 - left : left;
            int row = reversesRows ? height - 1 - y : y;
            int from = 3 * (swapsSides ? column * stored.width() + row : row * width + column);
            int to = 3 * (y * width + left);
            for (int x = left; x < right; x++, from += step, to += 3) {
                turned[to] = stored.rgb()[from];
                turned[to + 1] = stored.rgb()[from + 1];
                turned[to + 2] = stored.rgb()[from + 2];
            }
        }
    }
}
