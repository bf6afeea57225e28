package dev.locative.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. JSON parsers
/// let some of these pass.
final class Utf8 {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /// Index of the first byte that is part of no character, or -1.
    static int firstBroken(byte[] data, int from, int to) {
        int at = from;
        while (at < to) {
            while (at + 8 <= to && ((long) LONGS.get(data, at) & HIGH_BITS) == 0) {
                at += 8;
            }
            while (at < to && data[at] >= 0) {
                at++;
            }
            if (at < to) {
                int length = character(data, at, to);
                if (length == 0) {
                    return at;
                }
                at += length;
            }
        }
        return -1;
    }

    /// Length of the multi-byte character at `at`, 0 when there is none.
    private static int character(byte[] data, int at, int to) {
        int lead = data[at] & 0xff;
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (lead < 0xc2 || lead > 0xf4 || at + length > to) {
            return 0;
        }
        int second = data[at + 1] & 0xff;
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((data[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /// Whether a file that begins so is UTF-16: by its byte order mark.
    static boolean isUtf16(byte[] head) {
        return Bytes.starts(head, 0xff, 0xfe) || Bytes.starts(head, 0xfe, 0xff);
    }

    /// Why a text that was written with escapes is none, or an empty string.
    static String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "holds a NUL character at " + i;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return "holds a lone surrogate (\\u%04x) at %d".formatted((int) c, i);
                }
                i++;
            }
        }
        return "";
    }
}
