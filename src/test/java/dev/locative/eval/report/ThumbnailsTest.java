package dev.locative.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import dev.locative.vision.decode.JpegEncoder;
import dev.locative.vision.decode.Pictures;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
    private static Picture gray(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) 120);
        return new Picture(width, height, rgb);
    }

    @Test
    void no_side_is_longer_than_320_pixels_and_small_pictures_stay() {
        Picture wide = Thumbnails.small(gray(640, 401));
        assertThat(wide.width()).isEqualTo(320);
        assertThat(wide.height()).isEqualTo(201);
        assertThat(Thumbnails.small(gray(2, 5000)).width()).isEqualTo(1);
        assertThat(Thumbnails.small(gray(100, 50)).width()).isEqualTo(100);
    }

    @Test
    void a_jpeg_shows_what_was_encoded() throws ImageException {
        Picture back = new Pictures().decode(JpegEncoder.encode(gray(31, 17)));
        assertThat(back.width()).isEqualTo(31);
        assertThat(back.height()).isEqualTo(17);
        assertThat(back.rgb()[100] & 255).isBetween(118, 122);
    }
}
