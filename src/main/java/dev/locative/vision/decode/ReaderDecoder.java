package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import dev.locative.vision.vp8.KeyFrame;
import java.io.IOException;
import javax.imageio.ImageReader;

/// The formats that a reader of the Image I/O framework decodes as they should be.
final class ReaderDecoder {
    private ReaderDecoder() {}

    static Picture bmp(Bytes file, ImageHeader header) throws ImageException, IOException {
        BmpFile.checkWhole(file, header);
        return read(Format.BMP, file.content());
    }

    static Picture webp(WebpFile webp) throws ImageException, IOException {
        Picture frame =
                webp.isLossy()
                        ? KeyFrame.decode(webp.file().content(), webp.data(), webp.length())
                        : read(Format.WEBP, webp.bare());
        WebpFile.Area canvas = webp.canvas();
        if (frame.width() == canvas.width() && frame.height() == canvas.height()) {
            return frame;
        }
        byte[] rgb = new byte[3 * canvas.width() * canvas.height()];
        for (int y = 0; y < frame.height(); y++) {
            int to = 3 * ((webp.frame().top() + y) * canvas.width() + webp.frame().left());
            int row = 3 * frame.width();
            System.arraycopy(frame.rgb(), y * row, rgb, to, row);
        }
        return new Picture(canvas.width(), canvas.height(), rgb);
    }

    private static Picture read(Format format, byte[] content) throws IOException {
        ImageReader reader = Readers.of(format, content);
        try {
            return Samples.of(reader.read(0));
        } finally {
            reader.dispose();
        }
    }
}
