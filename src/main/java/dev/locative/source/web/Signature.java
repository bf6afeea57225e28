package dev.locative.source.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// How files of images begin. Whether the rest is sound is the decoder's business.
final class Signature {
    /// No signature is longer.
    static final int BYTES = 12;

    private static final Set<String> BRANDS =
            Set.of("avif", "avis", "heic", "heix", "mif1", "msf1", "heim", "heis");

    private Signature() {}

    /// JPEG, PNG, GIF, WebP, BMP, TIFF, AVIF and HEIF.
    ///
    /// @param head the first [#BYTES] bytes, or all where there are fewer
    static boolean isImage(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("\u00ff\u00d8\u00ff")
                || text.startsWith("\u0089PNG\r\n\u001a\n")
                || text.startsWith("GIF87a")
                || text.startsWith("GIF89a")
                || text.startsWith("RIFF") && text.startsWith("WEBP", 8)
                || text.startsWith("BM")
                || text.startsWith("II*\0")
                || text.startsWith("MM\0*")
                || text.startsWith("ftyp", 4)
                        && text.length() >= 12
                        && BRANDS.contains(text.substring(8, 12));
    }
}
