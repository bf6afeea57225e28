package dev.locative.vision;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Sequences of UTF-8 that lost a byte on the way.
final class LostBytes {
    private static final int SUBSTITUTE = 0x1A;

    /// First bytes of the characters that end in A0 and occur: U+00A0, à, Š, Π, Р, ٠.
    private static final Set<Integer> SHORT = Set.of(0xC2, 0xC3, 0xC5, 0xCE, 0xD0, 0xD9);

    private LostBytes() {}

    /// Whether a sequence would be UTF-8, of a character that occurs, if its blank were byte A0.
    static boolean blank(byte[] bytes, int start, int length) {
        int first = bytes[start] & 0xFF;
        int blanks = 0;
        for (int i = start + 1; i < start + length; i++) {
            int next = bytes[i] & 0xFF;
            if (next == ' ') {
                blanks++;
            } else if (next < 0x80
                    || next > 0xBF
                    || length == 3 && (next == 0x85 || next == 0xA0)) {
                return false;
            }
        }
        if (blanks != 1) {
            return false;
        }
        return switch (length) {
            case 2 -> SHORT.contains(first);
            case 3 -> bytes[start + 1] == ' ' ? first == 0xE2 || first == 0xE3 : first <= 0xE3;
            default -> first == 0xF0;
        };
    }

    /// Writes the sequence with A0 for the blank. "Ã la" was "à la": there the blank stays as well,
    /// but for Portuguese "às", "àquele", "àquela", "àquilo".
    static void restore(byte[] bytes, int start, int length, ByteArrayOutputStream out) {
        for (int i = start; i < start + length; i++) {
            out.write(bytes[i] == ' ' ? 0xA0 : bytes[i]);
        }
        if ((bytes[start] & 0xFF) == 0xC3) {
            String after =
                    new String(
                            bytes,
                            start + 2,
                            Math.min(5, bytes.length - start - 2),
                            StandardCharsets.ISO_8859_1);
            boolean one =
                    after.startsWith(" ")
                            || after.startsWith("s ")
                            || Set.of("quele", "quela", "quilo").contains(after);
            if (!one) {
                out.write(' ');
            }
        }
    }

    /// Whether a sequence of UTF-8 has a byte that was lost, or such a byte stands alone.
    static boolean lost(byte[] bytes, int start, int length) {
        int lost = bytes[start] == SUBSTITUTE ? 1 : 0;
        for (int i = start + 1; i < start + length; i++) {
            int next = bytes[i] & 0xFF;
            if (next == SUBSTITUTE) {
                lost++;
            } else if (next < 0x80 || next > 0xBF) {
                return false;
            }
        }
        return lost > 0;
    }

    static byte[] replacement() {
        return "\uFFFD".getBytes(StandardCharsets.UTF_8);
    }
}
