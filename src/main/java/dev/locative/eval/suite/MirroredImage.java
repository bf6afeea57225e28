package dev.locative.eval.suite;

import dev.locative.eval.table.ItemImage;
import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import dev.locative.vision.decode.Pictures;
import dev.locative.vision.decode.PngEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;

/// An image with left and right exchanged, as a PNG file. It is decoded anew at each call.
record MirroredImage(ItemImage image) implements ItemImage {
    private static final Pictures PICTURES = new Pictures();

    @Override
    public String name() {
        return image.name();
    }

    @Override
    public boolean present() {
        return image.present();
    }

    @Override
    public byte[] bytes() {
        try {
            return PngEncoder.encode(mirrored(PICTURES.decode(image.bytes())));
        } catch (ImageException e) {
            throw new UncheckedIOException(
                    new IOException(
                            "the image %s cannot be read, so it cannot be mirrored: %s; fetch it again"
                                    .formatted(name(), e.getMessage()),
                            e));
        }
    }

    static Picture mirrored(Picture picture) {
        byte[] rgb = picture.rgb();
        byte[] mirrored = new byte[rgb.length];
        int width = picture.width();
        for (int pixel = 0; pixel < rgb.length / 3; pixel++) {
            int x = pixel % width;
            int from = 3 * (pixel - x + width - 1 - x);
            System.arraycopy(rgb, from, mirrored, 3 * pixel, 3);
        }
        return new Picture(width, picture.height(), mirrored);
    }
}
