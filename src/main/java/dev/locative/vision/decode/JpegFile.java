package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The segments of a JPEG file before its first scan.
///
/// @param scan where the first scan's header begins
record JpegFile(Bytes file, List<Segment> segments, Segment frame, int scan) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    /// A progressive picture has about ten; each costs as much time as a whole picture.
    private static final int MOST_SCANS = 100;

    private static final String EXIF = "Exif\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    /// @param marker its second byte
    /// @param at of its content, behind the length
    /// @param length of its content
    record Segment(int marker, int at, int length) {
        /// Baseline, progressive, lossless ...; not the tables that have numbers between.
        boolean isFrame() {
            return marker >= 0xC0 && marker <= 0xCF && !List.of(0xC4, 0xC8, 0xCC).contains(marker);
        }

        boolean isMetadata() {
            return marker >= 0xE0 && marker <= 0xEF || marker == 0xFE;
        }
    }

    static JpegFile of(Bytes file) throws ImageException {
        List<Segment> segments = new ArrayList<>();
        Optional<Segment> frame = Optional.empty();
        int at = 2;
        while (true) {
            at = nextMarker(file, at);
            int marker = file.u8(at - 1);
            if (marker == START_OF_SCAN) {
                return new JpegFile(
                        file,
                        segments,
                        frame.orElseThrow(() -> Bytes.corrupt("no frame before the scan")),
                        at - 2);
            }
            if (marker == END) {
                throw Bytes.corrupt("no scan");
            }
            if (isAlone(marker)) {
                continue;
            }
            int length = file.u16(at);
            Segment segment = new Segment(marker, at + 2, length - 2);
            if (length < 2) {
                throw Bytes.corrupt("a segment of length " + length);
            }
            file.need(segment.at(), segment.length());
            segments.add(segment);
            if (segment.isFrame() && frame.isEmpty()) {
                frame = Optional.of(segment);
            }
            at += length;
        }
    }

    /// Where a marker ends; what lies before it is skipped.
    private static int nextMarker(Bytes file, int from) throws ImageException {
        int at = from;
        while (file.u8(at) != 0xFF || file.u8(at + 1) == 0 || file.u8(at + 1) == 0xFF) {
            at++;
        }
        return at + 2;
    }

    /// A marker without content: restarts, start of image, and one for arithmetic coding.
    private static boolean isAlone(int marker) {
        return marker >= 0xD0 && marker <= 0xD8 || marker == 0x01;
    }

    ImageHeader header() throws ImageException {
        file.need(frame.at(), 6);
        return new ImageHeader(Format.JPEG, file.u16(frame.at() + 3), file.u16(frame.at() + 1));
    }

    int precision() throws ImageException {
        return file.u8(frame.at());
    }

    int components() throws ImageException {
        return file.u8(frame.at() + 5);
    }

    /// The components' identifiers, as text: "\1\2\3", "RGB".
    String identifiers() throws ImageException {
        StringBuilder identifiers = new StringBuilder();
        for (int i = 0; i < components(); i++) {
            identifiers.append((char) file.u8(frame.at() + 6 + 3 * i));
        }
        return identifiers.toString();
    }

    boolean isJfif() {
        return segments.stream()
                .anyMatch(
                        s -> s.marker() == 0xE0 && s.length() >= 14 && file.has(s.at(), "JFIF\0"));
    }

    /// What Adobe's segment says about the colours; empty if there is none.
    Optional<Integer> adobeTransform() {
        return segments.stream()
                .filter(s -> s.marker() == 0xEE && s.length() >= 12 && file.has(s.at(), "Adobe"))
                .map(s -> file.content()[s.at() + 11] & 255)
                .findFirst();
    }

    Orientation orientation() {
        return Exif.orientation(application(EXIF), application(XMP));
    }

    private byte[] application(String name) {
        return segments.stream()
                .filter(s -> s.marker() == 0xE1 && file.has(s.at(), name))
                .map(s -> Arrays.copyOfRange(file.content(), s.at(), s.at() + s.length()))
                .findFirst()
                .orElse(new byte[0]);
    }

    /// The file up to its end marker, without what does not touch the samples: broken colour
    /// profiles and thumbnails there make the decoder give up, and whole ones make it convert.
    byte[] bare() throws ImageException {
        int end = end();
        ByteArrayOutputStream bare = new ByteArrayOutputStream(end);
        bare.write(file.content(), 0, 2);
        for (Segment segment : segments) {
            if (!segment.isMetadata()) {
                bare.write(file.content(), segment.at() - 4, segment.length() + 4);
            }
        }
        bare.write(file.content(), scan, end - scan);
        return bare.toByteArray();
    }

    /// Where the end marker ends; what follows it is no part of the picture.
    private int end() throws ImageException {
        int scans = 0;
        int at = scan;
        while (true) {
            at = nextMarker(file, at);
            int marker = file.u8(at - 1);
            if (marker == END) {
                return at;
            }
            if (marker == START_OF_SCAN && ++scans > MOST_SCANS) {
                throw Bytes.corrupt("more than %d scans".formatted(MOST_SCANS));
            }
            if (marker >= 0xC0 && !isAlone(marker)) {
                at += file.u16(at);
            }
        }
    }
}
