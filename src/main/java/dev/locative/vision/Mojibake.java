package dev.locative.vision;

import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text that was UTF-8 and has been read in an encoding of one byte a character: "cafÃ©" for
/// "café". It is read again only where it looks broken ([Garble]), and only when its bytes are
/// UTF-8 throughout; else only the runs that are.
final class Mojibake {
    private static final String REST =
            "\\x80-\\xBF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013\\u2014\\u2018-\\u201A\\u201C-\\u201E\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203A\\u20AC\\u2122";

    /// Sequences of UTF-8 as windows-1252 or Latin-1 shows them; a blank may have been U+00A0.
    private static final Pattern RUN =
            Pattern.compile(
                    "(?<![%1$s&&[^\\xA0\\u2013\\u2014\\u2018-\\u201E\\u2022\\u2026]])(?:[\\xC2-\\xDF][ %1$s]|[\\xE0-\\xEF][ %1$s]{2}|[\\xF0-\\xF4][ %1$s]{3})++"
                            .formatted(REST));

    private Mojibake() {}

    /// Read again until nothing looks broken: some texts went wrong twice.
    static String mend(String text) {
        String before = text;
        while (true) {
            String after = once(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
    }

    private static String once(String text) {
        if (!Garble.in(text)) {
            return text;
        }
        for (ByteCode code : ByteCode.ALL) {
            byte[] bytes = code.encode(text);
            String read = bytes == null ? null : read(bytes, code);
            if (read != null) {
                return read;
            }
        }
        String inside =
                RUN.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(
                                        match.group().length() < text.length()
                                                ? mend(match.group())
                                                : match.group()));
        return inside.equals(text) ? controls(text) : inside;
    }

    private static @Nullable String read(byte[] bytes, ByteCode code) {
        return Utf8Bytes.decode(replaced(bytes, code));
    }

    /// Puts back what got lost between: a byte A0 that became a blank, and a sequence whose
    /// undefined byte became U+FFFD, which then stands for all of it.
    private static byte[] replaced(byte[] bytes, ByteCode code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 8);
        for (int i = 0; i < bytes.length; ) {
            int length = Math.max(1, Utf8Bytes.length(bytes[i] & 0xFF));
            boolean fits = i + length <= bytes.length;
            if (length > 1 && fits && LostBytes.blank(bytes, i, length)) {
                LostBytes.restore(bytes, i, length, out);
                i += length;
            } else if (code.lossy() && fits && LostBytes.lost(bytes, i, length)) {
                out.writeBytes(LostBytes.replacement());
                i += length;
            } else {
                out.write(bytes[i]);
                i++;
            }
        }
        return out.toByteArray();
    }

    /// C1 control characters mean what windows-1252 has there.
    static String controls(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < mended.length(); i++) {
            char c = mended.charAt(i);
            if (c >= 0x80 && c <= 0x9F) {
                mended.setCharAt(i, ByteCode.WINDOWS_1252.character(c));
            }
        }
        return mended.toString();
    }
}
