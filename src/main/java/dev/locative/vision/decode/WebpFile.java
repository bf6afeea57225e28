package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The parts of a WebP file: canvas, metadata, and the data of the only or the first frame.
///
/// @param canvas the picture's size
/// @param frame where the frame lies on the canvas, and its size
/// @param clear whether the file says that it is transparent
/// @param alpha the frame's transparency where it is stored beside its data; empty if it is not
/// @param kind of the frame's data: "VP8 " lossy, "VP8L" lossless
/// @param data where they begin
/// @param length of the data
record WebpFile(
        Bytes file,
        Area canvas,
        Area frame,
        boolean clear,
        byte[] alpha,
        String kind,
        int data,
        int length,
        Orientation orientation) {
    private static final int CHUNKS = 12;
    private static final int CLEAR = 0x10;
    private static final String LOSSY = "VP8 ";
    private static final String LOSSLESS = "VP8L";

    /// In pixels.
    record Area(int left, int top, int width, int height) {
        boolean holds(Area other) {
            return other.left + other.width <= width && other.top + other.height <= height;
        }
    }

    static WebpFile of(Bytes file) throws ImageException {
        Walk walk = new Walk(file);
        walk.over(CHUNKS, 8 + file.u32Little(4));
        return walk.found();
    }

    ImageHeader header() {
        return new ImageHeader(Format.WEBP, canvas.width(), canvas.height());
    }

    boolean isLossy() {
        return kind.equals(LOSSY);
    }

    /// The frame as a file of its own, with the transparency that is stored beside its data.
    byte[] whole() {
        if (alpha.length == 0 || !isLossy()) {
            return bare();
        }
        byte[] bare = bare();
        int padded = alpha.length + (alpha.length & 1);
        ByteBuffer whole =
                ByteBuffer.allocate(bare.length + 26 + padded).order(ByteOrder.LITTLE_ENDIAN);
        whole.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(whole.capacity() - 8);
        whole.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(CLEAR);
        side(whole, frame.width());
        side(whole, frame.height());
        whole.put("ALPH".getBytes(StandardCharsets.US_ASCII)).putInt(alpha.length).put(alpha);
        return whole.position(38 + padded).put(bare, CHUNKS, bare.length - CHUNKS).array();
    }

    private static void side(ByteBuffer whole, int side) {
        whole.putShort((short) (side - 1)).put((byte) (side - 1 >> 16));
    }

    /// The frame as a file of its own, without profile, metadata, animation and the transparency
    /// that is stored beside its data.
    byte[] bare() {
        int padded = length + (length & 1);
        ByteBuffer bare = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
        bare.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + padded);
        bare.put(("WEBP" + kind).getBytes(StandardCharsets.US_ASCII)).putInt(length);
        return bare.put(file.content(), data, length).array();
    }

    /// What has been found so far on the way through the chunks.
    private static final class Walk {
        private final Bytes file;
        private Area canvas = new Area(0, 0, 0, 0);
        private Area frame = canvas;
        private String kind = "";
        private int data;
        private int length;
        private boolean clear;
        private byte[] alpha = {};
        private byte[] exif = {};
        private byte[] xmp = {};

        Walk(Bytes file) {
            this.file = file;
        }

        /// @param end as the file says; one byte of padding may be missing
        void over(int start, long end) throws ImageException {
            file.need(start, end - 1 - start);
            int at = start;
            while (at + 8 <= end) {
                long size = file.u32Little(at + 4);
                file.need(at + 8, size);
                chunk(at, (int) size);
                at += 8 + (int) (size + (size & 1));
            }
        }

        private void chunk(int at, int size) throws ImageException {
            int content = at + 8;
            if (file.has(at, "VP8X")) {
                canvas = area(0, 0, content + 4);
                clear = (file.u8(content) & CLEAR) != 0;
            } else if (kind.isEmpty() && file.has(at, "ALPH")) {
                alpha = Arrays.copyOfRange(file.content(), content, content + size);
            } else if (file.has(at, "EXIF")) {
                exif = Arrays.copyOfRange(file.content(), content, content + size);
            } else if (file.has(at, "XMP ")) {
                xmp = Arrays.copyOfRange(file.content(), content, content + size);
            } else if (kind.isEmpty() && file.has(at, "ANMF")) {
                int left = 2 * file.u24Little(content);
                frame = area(left, 2 * file.u24Little(content + 3), content + 6);
                over(content + 16, content + size);
            } else if (kind.isEmpty() && (file.has(at, LOSSY) || file.has(at, LOSSLESS))) {
                kind = file.has(at, LOSSY) ? LOSSY : LOSSLESS;
                data = content;
                length = size;
            }
        }

        private Area area(int left, int top, int at) throws ImageException {
            return new Area(left, top, 1 + file.u24Little(at), 1 + file.u24Little(at + 3));
        }

        WebpFile found() throws ImageException {
            if (kind.isEmpty()) {
                throw Bytes.truncated(file.length());
            }
            Area coded = new Area(frame.left, frame.top, codedSide(0), codedSide(1));
            Area whole = canvas.width == 0 ? coded : canvas;
            boolean moves = frame.width > 0;
            Area told = moves ? frame : whole;
            if (!coded.equals(told) || !whole.holds(coded)) {
                throw Bytes.corrupt("%s is to lie on %s as %s".formatted(coded, whole, told));
            }
            return new WebpFile(
                    file,
                    whole,
                    coded,
                    clear,
                    alpha,
                    kind,
                    data,
                    length,
                    Exif.orientation(exif, xmp));
        }

        /// @param side 0 width, 1 height
        private int codedSide(int side) throws ImageException {
            if (kind.equals(LOSSY)) {
                if (!file.has(data + 3, "\u009D\1\u002A")) {
                    throw Bytes.corrupt("no VP8 key frame");
                }
                return file.u16Little(data + 6 + 2 * side) & 0x3FFF;
            }
            if (file.u8(data) != 0x2F) {
                throw Bytes.corrupt("no VP8L signature");
            }
            return 1 + (int) (file.u32Little(data + 1) >> 14 * side & 0x3FFF);
        }
    }
}
