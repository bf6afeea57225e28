package dev.locative.vision.decode;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import dev.locative.vision.ImageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Readers of the Image I/O framework, each from its own provider: which one another library has
/// registered, and which class loader finds it, does not matter. Nothing is cached on disk.
final class Readers {
    private static final ImageReaderSpi JPEG = ofTheJdk("jpeg");
    private static final ImageReaderSpi BMP = ofTheJdk("bmp");
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

    private Readers() {}

    /// What is taken from a reader.
    interface Use<T> {
        T of(ImageReader reader) throws ImageException, IOException;
    }

    /// Reads the content; what the reader held is free afterwards.
    static <T> T read(Format format, byte[] content, Use<T> use)
            throws ImageException, IOException {
        ImageReaderSpi provider =
                switch (format) {
                    case JPEG -> JPEG;
                    case BMP -> BMP;
                    case WEBP -> WEBP;
                    case PNG, GIF -> throw new IllegalArgumentException(format.toString());
                };
        ImageReader reader = provider.createReaderInstance();
        ByteArrayInputStream bytes = new ByteArrayInputStream(content);
        try (ImageInputStream input = new MemoryCacheImageInputStream(bytes)) {
            reader.setInput(input, true, true);
            return use.of(reader);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReaderSpi ofTheJdk(String format) {
        Iterator<ImageReaderSpi> all =
                IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
        while (all.hasNext()) {
            ImageReaderSpi each = all.next();
            if (each.getClass().getModule() == ImageIO.class.getModule()
                    && Arrays.asList(each.getFormatNames()).contains(format)) {
                return each;
            }
        }
        throw new IllegalStateException(
                "this JDK's java.desktop module does not read " + format.toUpperCase(Locale.ROOT));
    }
}
