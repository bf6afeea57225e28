package dev.locative.vision;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An encoding of one byte a character, read as the web does: bytes it leaves undefined stand for
/// the control characters of the same number.
final class ByteCode {
    private static final char LOST = '\uFFFD';
    private static final byte SUBSTITUTE = 0x1A;

    static final ByteCode WINDOWS_1252 = new ByteCode("windows-1252", true);

    /// What UTF-8 is mistaken for, the usual ones first. Absent where this Java has no table.
    static final List<ByteCode> ALL =
            List.of(
                    new ByteCode("ISO-8859-1", false),
                    WINDOWS_1252,
                    new ByteCode("windows-1251", true),
                    new ByteCode("windows-1250", true),
                    new ByteCode("windows-1253", true),
                    new ByteCode("windows-1254", true),
                    new ByteCode("windows-1257", true),
                    new ByteCode("ISO-8859-2", false),
                    new ByteCode("x-MacRoman", false),
                    new ByteCode("IBM437", false));

    private final char[] characters = new char[256];
    private final short[] bytes = new short[1 << 16];
    private final boolean lossy;

    /// @param lossy whether a lost character, U+FFFD, may stand for a byte that was undefined
    private ByteCode(String name, boolean lossy) {
        this.lossy = lossy;
        Arrays.fill(bytes, (short) -1);
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : null;
        for (int i = 0; i < characters.length && charset != null; i++) {
            char read = new String(new byte[] {(byte) i}, charset).charAt(0);
            characters[i] = read == LOST ? (char) i : read;
            bytes[characters[i]] = (short) i;
        }
        if (lossy) {
            bytes[SUBSTITUTE] = -1;
            bytes[LOST] = SUBSTITUTE;
        }
    }

    char character(int code) {
        return characters[code];
    }

    /// The bytes that a text was read from; null when it holds a character of another encoding.
    byte @Nullable [] encode(String text) {
        byte[] encoded = new byte[text.length()];
        for (int i = 0; i < encoded.length; i++) {
            short code = bytes[text.charAt(i)];
            if (code < 0) {
                return null;
            }
            encoded[i] = (byte) code;
        }
        return encoded;
    }

    /// Whether bytes of an encoded text may stand for lost ones.
    boolean lossy() {
        return lossy;
    }
}
