package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// An image file's bytes. Reading behind the end means that the file is truncated.
record Bytes(byte[] content) {
    int length() {
        return content.length;
    }

    int u8(int at) throws ImageException {
        need(at, 1);
        return content[at] & 255;
    }

    int u16(int at) throws ImageException {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16Little(int at) throws ImageException {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24Little(int at) throws ImageException {
        return u16Little(at) | u8(at + 2) << 16;
    }

    long u32(int at) throws ImageException {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    long u32Little(int at) throws ImageException {
        return (long) u16Little(at + 2) << 16 | u16Little(at);
    }

    /// Whether these characters stand there; false behind the end.
    boolean has(int at, String latin) {
        byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
        return at + wanted.length <= content.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /// @throws ImageException "truncated" unless so many bytes are there
    void need(long at, long count) throws ImageException {
        if (at < 0 || at + count > content.length) {
            throw truncated(content.length);
        }
    }

    static ImageException truncated(long length) {
        return new ImageException(
                "truncated", "the image file breaks off: %,d bytes".formatted(length));
    }

    static ImageException corrupt(String why) {
        return new ImageException("corrupt", "the image file is corrupt: " + why);
    }
}
