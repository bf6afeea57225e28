package dev.locative.vision.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.locative.vision.ImageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The decoder is native code: what it is given must never end the process.
class WebpDecoderTest {
    /// Of the file, the first chunk's head, and the frame's own size.
    private static final int HEADERS = 30;

    private final Pictures pictures = new Pictures();

    @ParameterizedTest
    @ValueSource(strings = {"webp_lossy_quality100.webp", "webp_lossless.webp"})
    void a_frame_that_breaks_off_in_a_whole_file_is_refused(String name) {
        byte[] file = Archive.file(name);
        for (int tenth = 2; tenth < 10; tenth++) {
            byte[] closed = closedAt(file, file.length * tenth / 10);

            assertThat(catchThrowableOfType(ImageException.class, () -> pictures.decode(closed)))
                    .as("%d tenths", tenth)
                    .extracting(ImageException::reason)
                    .isIn("truncated", "corrupt");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webp_lossy_quality100.webp",
                "webp_lossy_noise.webp",
                "webp_lossy_alpha.webp",
                "webp_lossless.webp",
                "webp_lossless_alpha.webp",
                "webp_lossless_few_colours.webp"
            })
    void broken_frames_give_a_picture_or_are_refused(String name) throws ImageException {
        byte[] file = Archive.file(name);
        int length = pictures.decode(file).rgb().length;
        Random random = new Random(name.hashCode());
        for (int round = 0; round < 300; round++) {
            byte[] broken = file.clone();
            for (int i = 0; i < 1 + round % 8; i++) {
                int at = HEADERS + random.nextInt(broken.length - HEADERS);
                broken[at] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertThat(pictures.decode(broken).rgb()).hasSize(length);
            } catch (ImageException e) {
                assertThat(e.reason()).isIn("truncated", "corrupt");
            }
        }
    }

    @Test
    void many_threads_decode_at_once() throws InterruptedException, ExecutionException {
        List<String> names =
                List.of("webp_lossy.webp", "webp_lossless.webp", "webp_lossy_noise.webp");
        List<Future<String>> decoded = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 600; i++) {
                byte[] file = Archive.file(names.get(i % names.size()));
                decoded.add(threads.submit(() -> Archive.sha256(pictures.decode(file))));
            }
        }
        for (int i = 0; i < decoded.size(); i++) {
            assertThat(decoded.get(i).get())
                    .isEqualTo(
                            Archive.EXPECTED
                                    .get(names.get(i % names.size()))
                                    .get("sha256")
                                    .asText());
        }
    }

    /// The file cut there, with sizes that say that nothing is missing.
    private static byte[] closedAt(byte[] file, int length) {
        byte[] cut = Arrays.copyOf(file, length & -2);
        ByteBuffer sizes = ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN);
        sizes.putInt(4, cut.length - 8).putInt(16, cut.length - 20);
        return cut;
    }
}
