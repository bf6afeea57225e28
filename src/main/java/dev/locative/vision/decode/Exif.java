package dev.locative.vision.decode;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The orientation that metadata tell.
final class Exif {
    private static final Pattern XMP_ORIENTATION =
            Pattern.compile("tiff:Orientation(?:=\"|>)([0-9])");

    private static final String NAME = "Exif\0\0";

    private Exif() {}

    /// @param exif an EXIF block, with or without its name before; empty if there is none
    /// @param xmp XMP, which counts where EXIF tells no orientation; empty if there is none
    /// @return 1 if neither tells, or what they hold is broken
    static Orientation orientation(byte[] exif, byte[] xmp) {
        return exif(exif).or(() -> xmp(xmp)).flatMap(Orientation::of).orElse(Orientation.UPRIGHT);
    }

    private static Optional<Integer> exif(byte[] exif) {
        Metadata metadata = new Metadata();
        int tiff = new Bytes(exif).has(0, NAME) ? NAME.length() : 0;
        if (exif.length > tiff) {
            new ExifReader().extract(new ByteArrayReader(exif, tiff), metadata);
        }
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION));
    }

    private static Optional<Integer> xmp(byte[] xmp) {
        Matcher found = XMP_ORIENTATION.matcher(new String(xmp, StandardCharsets.ISO_8859_1));
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }
}
