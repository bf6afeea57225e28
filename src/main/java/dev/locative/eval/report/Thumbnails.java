package dev.locative.eval.report;

import dev.locative.eval.table.ItemImage;
import dev.locative.vision.Crop;
import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import dev.locative.vision.Preparation;
import dev.locative.vision.Resampling;
import dev.locative.vision.Resize;
import dev.locative.vision.decode.JpegEncoder;
import dev.locative.vision.decode.Pictures;
import java.io.UncheckedIOException;
import java.util.Base64;

/// Small copies of images, to be embedded in a page.
final class Thumbnails {
    /// No side is longer, in pixels.
    static final int SIDE = 320;

    private final Pictures pictures = new Pictures();

    /// A copy of the image, or why there is none.
    Example.Image of(ItemImage image) {
        if (!image.present()) {
            return new Example.Image(image.name(), null, "not there");
        }
        try {
            byte[] jpeg =
                    pictures.decode(image.bytes(), picture -> JpegEncoder.encode(small(picture)));
            return new Example.Image(
                    image.name(),
                    "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg),
                    "");
        } catch (ImageException | UncheckedIOException e) {
            return new Example.Image(
                    image.name(), null, "cannot be shown: " + String.valueOf(e.getMessage()));
        }
    }

    static Picture small(Picture picture) {
        double scale = Math.min(1, (double) SIDE / Math.max(picture.width(), picture.height()));
        if (scale == 1) {
            return picture;
        }
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        return new Preparation(
                        new Resize.Stretched(width, height),
                        new Crop.None(),
                        Resampling.BICUBIC,
                        Preparation.SIGLIP.scaling())
                .fitted(picture);
    }
}
