package dev.locative.vision;

import java.util.Arrays;

/// How SigLIP 2 in its NaFlex form wants pictures: near their own aspect ratio, cut into patches.
///
/// Source: the transformers library, `image_processing_siglip2.py`.
///
/// @param patch side of a patch in pixels
/// @param mostPatches of a picture; fewer are filled up with zeros
public record NaFlex(int patch, int mostPatches, Resampling resampling, Scaling scaling) {
    /// As the published models have it: patches of 16 x 16, at most 256.
    public static final NaFlex SIGLIP2 = new NaFlex(16, 256, Resampling.BILINEAR, Scaling.HALF);

    private static final double PRECISION = 1e-5;
    private static final double LARGEST_SCALE = 100;

    /// A model's input for one picture.
    ///
    /// @param values patch after patch, row by row; within a patch row, column, channel;
    ///   `mostPatches` times `3 * patch * patch` numbers, zeros behind the last patch
    /// @param mask 1 for each patch, 0 behind the last
    /// @param rows of patches
    /// @param columns of patches
    public record Patches(float[] values, int[] mask, int rows, int columns) {}

    public NaFlex {
        if (patch < 1 || mostPatches < 1) {
            throw new IllegalArgumentException(
                    "%d patches of %d pixels".formatted(mostPatches, patch));
        }
    }

    public Patches patches(Picture picture) {
        double scale = scale(picture);
        int rows = patches(picture.height(), scale);
        int columns = patches(picture.width(), scale);
        Picture fitted = resampling.resize(picture, columns * patch, rows * patch);
        int[] mask = new int[mostPatches];
        Arrays.fill(mask, 0, rows * columns, 1);
        return new Patches(values(fitted, rows, columns), mask, rows, columns);
    }

    /// The largest scale, found by halving, with which the patches are not too many.
    private double scale(Picture picture) {
        double fits = PRECISION / 10;
        double large = LARGEST_SCALE;
        while (large - fits >= PRECISION) {
            double scale = (fits + large) / 2;
            long rows = patches(picture.height(), scale);
            if (rows * patches(picture.width(), scale) <= mostPatches) {
                fits = scale;
            } else {
                large = scale;
            }
        }
        return fits;
    }

    private int patches(int side, double scale) {
        return Math.max(1, (int) Math.ceil(side * scale / patch));
    }

    private float[] values(Picture fitted, int rows, int columns) {
        float[][] levels = {scaling.levels(0), scaling.levels(1), scaling.levels(2)};
        float[] values = new float[Math.multiplyExact(mostPatches, 3 * patch * patch)];
        int stride = 3 * fitted.width();
        int to = 0;
        for (int n = 0; n < rows * columns; n++) {
            int corner = n / columns * patch * stride + n % columns * patch * 3;
            for (int y = 0; y < patch; y++) {
                for (int i = 0; i < 3 * patch; i++) {
                    values[to++] = levels[i % 3][fitted.rgb()[corner + y * stride + i] & 255];
                }
            }
        }
        return values;
    }
}
