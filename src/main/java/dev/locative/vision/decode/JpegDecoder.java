package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// JPEG by the JDK's decoder, which gives the samples; their colours are computed here, since the
/// JDK would convert by profile and knows no CMYK.
final class JpegDecoder {
    /// libjpeg's words when data end early and it fills the rest with gray.
    private static final String CUT = "remature end";

    private static final String DAMAGED = "bad Huffman code";

    private JpegDecoder() {}

    static Picture decode(JpegFile jpeg) throws ImageException, IOException {
        if (jpeg.precision() != 8) {
            throw Bytes.corrupt("%d bits a sample; only 8 are decoded".formatted(jpeg.precision()));
        }
        JpegColours colours = JpegColours.of(jpeg);
        Raster raster = samples(jpeg);
        byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
        return new Picture(raster.getWidth(), raster.getHeight(), colours.rgb(samples));
    }

    private static Raster samples(JpegFile jpeg) throws ImageException, IOException {
        List<String> warnings = new ArrayList<>();
        Raster raster =
                Readers.read(
                        Format.JPEG,
                        jpeg.bare(),
                        reader -> {
                            reader.addIIOReadWarningListener((source, text) -> warnings.add(text));
                            return reader.readRaster(0, null);
                        });
        if (warnings.stream().anyMatch(warning -> warning.contains(CUT))) {
            throw Bytes.truncated(jpeg.file().length());
        }
        if (warnings.stream().anyMatch(warning -> warning.contains(DAMAGED))) {
            throw Bytes.corrupt(warnings.toString());
        }
        return raster;
    }
}
