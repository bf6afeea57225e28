package dev.locative.vision.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import dev.locative.vision.VisionImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngEncoderTest {
    private static Picture noise(int width, int height) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        byte[] rgb = new byte[3 * width * height];
        random.nextBytes(rgb);
        return new Picture(width, height, rgb);
    }

    private static void comesBack(Picture picture) throws ImageException, IOException {
        byte[] file = PngEncoder.encode(picture);
        Picture again = new Pictures().decode(file);
        assertThat(again.width()).isEqualTo(picture.width());
        assertThat(again.height()).isEqualTo(picture.height());
        assertThat(again.rgb()).isEqualTo(picture.rgb());
        BufferedImage elsewhere = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(Samples.of(elsewhere, Transparency.DROPPED).rgb()).isEqualTo(picture.rgb());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 9", "9, 1", "28, 56", "301, 203"})
    void noise_of_any_size_comes_back_as_it_was(int width, int height) throws Exception {
        comesBack(noise(width, height));
    }

    @Test
    void photographs_come_back_as_they_were_in_fewer_bytes() throws Exception {
        Picture chelsea = VisionImages.decoded("chelsea.png");
        comesBack(chelsea);
        assertThat(PngEncoder.encode(chelsea)).hasSizeLessThan(chelsea.rgb().length * 3 / 4);
    }

    @Test
    void equal_pictures_give_equal_files() {
        assertThat(PngEncoder.encode(noise(40, 30))).isEqualTo(PngEncoder.encode(noise(40, 30)));
    }
}
