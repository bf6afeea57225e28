package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a file is, by its first bytes; names and media types are not believed.
final class Magic {
    /// How far text is looked through for what it is.
    private static final int TEXT = 1024;

    private static final Map<String, Format> FORMATS = new LinkedHashMap<>();
    private static final Map<String, String> UNSUPPORTED = new LinkedHashMap<>();
    private static final Map<String, String> BRANDS = new LinkedHashMap<>();

    static {
        FORMATS.put("\u00FF\u00D8\u00FF", Format.JPEG);
        FORMATS.put("\u0089PNG\r\n\u001A\n", Format.PNG);
        FORMATS.put("GIF87a", Format.GIF);
        FORMATS.put("GIF89a", Format.GIF);
        UNSUPPORTED.put("II*\0", "TIFF");
        UNSUPPORTED.put("MM\0*", "TIFF");
        UNSUPPORTED.put("II+\0", "TIFF");
        UNSUPPORTED.put("MM\0+", "TIFF");
        UNSUPPORTED.put("\u00FF\n", "JPEG XL");
        UNSUPPORTED.put("\0\0\0\fJXL ", "JPEG XL");
        UNSUPPORTED.put("\0\0\0\fjP  ", "JPEG 2000");
        UNSUPPORTED.put("\u00FFO\u00FFQ", "JPEG 2000");
        UNSUPPORTED.put("\0\0\1\0", "ICO");
        UNSUPPORTED.put("8BPS", "PSD");
        UNSUPPORTED.put("%PDF-", "PDF");
        UNSUPPORTED.put("\u008AMNG", "MNG");
        UNSUPPORTED.put("\u008BJNG", "JNG");
        BRANDS.put("avi", "AVIF");
        BRANDS.put("hei", "HEIC");
        BRANDS.put("hev", "HEIC");
        BRANDS.put("mif1", "HEIC");
        BRANDS.put("msf1", "HEIC");
    }

    private Magic() {}

    static Format of(Bytes file) throws ImageException {
        if (file.length() == 0) {
            throw new ImageException("empty", "the image file is empty");
        }
        if (file.has(0, "RIFF") && file.has(8, "WEBP")) {
            return Format.WEBP;
        }
        if (file.has(0, "BM") && file.length() > 18 && file.u32Little(14) <= 124) {
            return Format.BMP;
        }
        Optional<Format> format = named(FORMATS, file, 0);
        if (format.isPresent()) {
            return format.get();
        }
        throw refusal(file);
    }

    private static ImageException refusal(Bytes file) {
        Optional<String> name =
                named(UNSUPPORTED, file, 0)
                        .or(() -> file.has(4, "ftyp") ? brand(file) : Optional.empty());
        if (name.isPresent()) {
            return unsupported(name.get());
        }
        String text =
                new String(
                        file.content(),
                        0,
                        Math.min(TEXT, file.length()),
                        StandardCharsets.ISO_8859_1);
        String start = text.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<") && start.contains("<svg")) {
            return unsupported("SVG");
        }
        boolean page = start.startsWith("<!doctype html") || start.startsWith("<html");
        return new ImageException(
                "not an image",
                page
                        ? "an HTML page in place of an image"
                        : "%,d bytes that are no image".formatted(file.length()));
    }

    /// AVIF files may call themselves by a general brand first and AVIF among the compatible ones.
    private static Optional<String> brand(Bytes file) {
        for (int at = 8; at <= 32; at += 4) {
            if (file.has(at, "avi")) {
                return Optional.of("AVIF");
            }
        }
        return named(BRANDS, file, 8);
    }

    private static <T> Optional<T> named(Map<String, T> names, Bytes file, int at) {
        return names.entrySet().stream()
                .filter(entry -> file.has(at, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static ImageException unsupported(String format) {
        return new ImageException(
                "unsupported format: " + format,
                format + " images are not decoded; JPEG, PNG, GIF, WebP and BMP are");
    }
}
