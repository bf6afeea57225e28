package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import java.io.IOException;

/// BMP by the JDK's decoder.
final class BmpDecoder {
    private BmpDecoder() {}

    static Picture decode(Bytes file, ImageHeader header, Transparency transparency)
            throws ImageException, IOException {
        BmpFile.checkWhole(file, header);
        return Readers.read(
                Format.BMP, file.content(), reader -> Samples.of(reader.read(0), transparency));
    }
}
