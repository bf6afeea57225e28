package dev.locative.vision.decode;

import com.luciad.imageio.webp.WebPReadParam;
import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// WebP by libwebp, which is native code.
final class WebpDecoder {
    /// The library's words for data that end early.
    private static final List<String> CUT = List.of("NotEnoughData", "Suspended");

    private WebpDecoder() {}

    static Picture decode(WebpFile webp, Transparency transparency)
            throws ImageException, IOException {
        Picture frame = frame(webp, transparency);
        WebpFile.Area canvas = webp.canvas();
        if (frame.width() == canvas.width() && frame.height() == canvas.height()) {
            return frame;
        }
        byte[] rgb = new byte[3 * canvas.width() * canvas.height()];
        if (webp.clear() && transparency == Transparency.WHITE) {
            Arrays.fill(rgb, (byte) 255);
        }
        for (int y = 0; y < frame.height(); y++) {
            int to = 3 * ((webp.frame().top() + y) * canvas.width() + webp.frame().left());
            int row = 3 * frame.width();
            System.arraycopy(frame.rgb(), y * row, rgb, to, row);
        }
        return new Picture(canvas.width(), canvas.height(), rgb);
    }

    private static Picture frame(WebpFile webp, Transparency transparency)
            throws ImageException, IOException {
        try {
            return Readers.read(
                    Format.WEBP,
                    transparency == Transparency.WHITE ? webp.whole() : webp.bare(),
                    reader -> Samples.of(reader.read(0, Options.SHARED), transparency));
        } catch (IOException e) {
            if (CUT.stream().anyMatch(String.valueOf(e.getMessage())::contains)) {
                throw Bytes.truncated(webp.file().length());
            }
            throw e;
        } catch (LinkageError e) {
            ImageException refused =
                    new ImageException(
                            "unsupported format: WebP",
                            "the native library that decodes WebP does not load (%s): is there one for this system, and can it be unpacked to the folder of java.io.tmpdir and run from there?"
                                    .formatted(e));
            refused.initCause(e);
            throw refused;
        }
    }

    /// The library takes native memory for each [WebPReadParam] and never frees it, also for those
    /// that it makes itself where none is given: so there is one, which nobody changes.
    private static final class Options {
        static final WebPReadParam SHARED = new WebPReadParam();
    }
}
