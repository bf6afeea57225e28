package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import java.io.IOException;
import javax.imageio.ImageReader;

/// BMP by the JDK's decoder.
final class BmpDecoder {
    private BmpDecoder() {}

    static Picture decode(Bytes file, ImageHeader header) throws ImageException, IOException {
        BmpFile.checkWhole(file, header);
        ImageReader reader = Readers.of(Format.BMP, file.content());
        try {
            return Samples.of(reader.read(0));
        } finally {
            reader.dispose();
        }
    }
}
