package dev.locative.vision.decode;

import dev.locative.vision.Picture;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// The samples of an image that another decoder made, unconverted.
final class Samples {
    private Samples() {}

    static Picture of(BufferedImage image, Transparency transparency) {
        Raster raster = image.getRaster();
        boolean looked = image.getColorModel() instanceof IndexColorModel;
        boolean plain = !looked && raster.getSampleModel().getSampleSize(0) == 8;
        int width = image.getWidth();
        int bands = raster.getNumBands();
        byte[] rgb = new byte[3 * width * image.getHeight()];
        int[] row = new int[bands * width];
        for (int y = 0; y < image.getHeight(); y++) {
            if (plain) {
                raster.getPixels(0, y, width, 1, row);
                samples(row, bands, rgb, 3 * y * width);
                if (transparency == Transparency.WHITE && bands % 2 == 0) {
                    blend(row, bands, rgb, 3 * y * width);
                }
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
                colours(row, width, rgb, 3 * y * width);
            }
        }
        return new Picture(width, image.getHeight(), rgb);
    }

    /// @param bands 1 or 2 for gray, 3 or 4 for red, green, blue; the even ones end in transparency
    private static void samples(int[] row, int bands, byte[] rgb, int start) {
        int apart = bands >= 3 ? 1 : 0;
        for (int from = 0, to = start; from < row.length; from += bands) {
            rgb[to++] = (byte) row[from];
            rgb[to++] = (byte) row[from + apart];
            rgb[to++] = (byte) row[from + 2 * apart];
        }
    }

    private static void blend(int[] row, int bands, byte[] rgb, int start) {
        for (int from = bands - 1, to = start; from < row.length; from += bands, to += 3) {
            Transparency.onWhite(rgb, to, row[from]);
        }
    }

    private static void colours(int[] row, int width, byte[] rgb, int start) {
        for (int x = 0, to = start; x < width; x++) {
            rgb[to++] = (byte) (row[x] >> 16);
            rgb[to++] = (byte) (row[x] >> 8);
            rgb[to++] = (byte) row[x];
        }
    }
}
