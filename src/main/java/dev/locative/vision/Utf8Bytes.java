package dev.locative.vision;

import org.jspecify.annotations.Nullable;

/// UTF-8 as it is found in the wild: the shortest form only, but surrogate pairs of three bytes
/// each (CESU-8) and Java's two-byte zero are read too.
final class Utf8Bytes {
    private Utf8Bytes() {}

    /// Null when the bytes are not UTF-8.
    static @Nullable String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; ) {
            int length = length(bytes[i] & 0xFF);
            if (length == 0 || i + length > bytes.length) {
                return null;
            }
            int code = code(bytes, i, length);
            if (code < 0) {
                return null;
            }
            if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
                int low =
                        i + 6 <= bytes.length
                                ? code(bytes, i + 3, length(bytes[i + 3] & 0xFF))
                                : -1;
                if (!Character.isHighSurrogate((char) code)
                        || low < Character.MIN_LOW_SURROGATE
                        || low > Character.MAX_LOW_SURROGATE) {
                    return null;
                }
                text.append((char) code).append((char) low);
                i += 6;
            } else {
                text.appendCodePoint(code);
                i += length;
            }
        }
        return text.toString();
    }

    /// Bytes of a sequence by its first; 0 for one that cannot stand first.
    static int length(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC0 || first == 0xC1 || first > 0xF4) {
            return 0;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    private static int code(byte[] bytes, int start, int length) {
        if (length == 1) {
            return bytes[start];
        }
        int code = length == 0 ? -1 : bytes[start] & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int next = bytes[start + i] & 0xFF;
            if (next < 0x80 || next > 0xBF) {
                return -1;
            }
            code = code << 6 | next & 0x3F;
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        boolean zero = code == 0 && length == 2;
        return code < least && !zero || code > Character.MAX_CODE_POINT ? -1 : code;
    }
}
