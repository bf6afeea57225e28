package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/// The chunks of a PNG file that matter. Gamma and profiles do not.
///
/// @param data where the compressed rows lie, in order
/// @param palette red, green, blue of each entry; empty if there is none
/// @param transparency the content of the chunk tRNS; empty if there is none
record PngFile(
        Bytes file,
        ImageHeader header,
        PngSamples samples,
        boolean interlaced,
        byte[] palette,
        byte[] transparency,
        List<Slice> data,
        Orientation orientation) {
    private static final int SIGNATURE = 8;
    private static final String XMP = "XML:com.adobe.xmp\0";

    /// @param at of a chunk's content
    record Slice(int at, int length) {}

    static ImageHeader header(Bytes file) throws ImageException {
        if (file.u32(SIGNATURE) != 13 || !file.has(SIGNATURE + 4, "IHDR")) {
            throw Bytes.corrupt("no IHDR chunk at the start");
        }
        return new ImageHeader(
                Format.PNG, side(file.u32(SIGNATURE + 8)), side(file.u32(SIGNATURE + 12)));
    }

    private static int side(long side) throws ImageException {
        if (side > Integer.MAX_VALUE) {
            throw Bytes.corrupt("a side of %,d pixels".formatted(side));
        }
        return (int) side;
    }

    static PngFile of(Bytes file) throws ImageException {
        ImageHeader header = header(file);
        byte[] palette = {};
        byte[] transparency = {};
        byte[] exif = {};
        byte[] xmp = {};
        List<Slice> data = new ArrayList<>();
        int at = SIGNATURE;
        while (at + 8 <= file.length() && !file.has(at + 4, "IEND")) {
            long length = file.u32(at);
            Slice chunk = new Slice(at + 8, (int) Math.min(length, file.length() - at - 8));
            if (file.has(at + 4, "IDAT")) {
                data.add(chunk);
            } else if (file.has(at + 4, "IHDR")) {
                check(file, chunk);
            } else if (file.has(at + 4, "PLTE")) {
                check(file, chunk);
                palette = content(file, chunk);
            } else if (file.has(at + 4, "tRNS")) {
                transparency = content(file, chunk);
            } else if (file.has(at + 4, "eXIf")) {
                exif = content(file, chunk);
            } else if (file.has(at + 4, "iTXt") && file.has(at + 8, XMP)) {
                xmp = content(file, chunk);
            }
            if (length > file.length() - at - 12) {
                break;
            }
            at += 12 + (int) length;
        }
        return new PngFile(
                file,
                header,
                PngSamples.of(file.u8(SIGNATURE + 16), file.u8(SIGNATURE + 17)),
                file.u8(SIGNATURE + 20) != 0,
                palette,
                transparency,
                data,
                Exif.orientation(exif, xmp));
    }

    private static byte[] content(Bytes file, Slice chunk) {
        return Arrays.copyOfRange(file.content(), chunk.at(), chunk.at() + chunk.length());
    }

    /// Of the rows, zlib keeps a sum itself.
    private static void check(Bytes file, Slice chunk) throws ImageException {
        CRC32 sum = new CRC32();
        sum.update(file.content(), chunk.at() - 4, chunk.length() + 4);
        if (sum.getValue() != file.u32(chunk.at() + chunk.length())) {
            throw Bytes.corrupt("wrong check sum of a PNG header");
        }
    }
}
