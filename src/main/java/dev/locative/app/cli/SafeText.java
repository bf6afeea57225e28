package dev.locative.app.cli;

import java.util.HexFormat;

/// Text of others on a terminal: what would move the cursor, change colours or turn the reading
/// direction shows as its code, `\x1b` or `\u202e`.
final class SafeText {
    private static final char JOINER = '\u200d';
    private static final char NON_JOINER = '\u200c';
    private static final char SOFT_HYPHEN = '\u00ad';

    private SafeText() {}

    /// Line breaks stay, as line feeds.
    static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(c -> add(out, c));
        return out.toString();
    }

    /// On one line, without blanks around it.
    static String line(String text) {
        return lines(text).replace('\n', ' ').strip();
    }

    private static void add(StringBuilder out, int c) {
        HexFormat hex = HexFormat.of();
        switch (Character.getType(c)) {
            case Character.CONTROL -> {
                if (c == '\n' || c == '\t') {
                    out.append(c == '\n' ? '\n' : ' ');
                } else {
                    out.append("\\x").append(hex.toHexDigits((byte) c));
                }
            }
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append('\n');
            case Character.SURROGATE -> out.append('\ufffd');
            case Character.FORMAT -> {
                if (c == JOINER || c == NON_JOINER || c == SOFT_HYPHEN) {
                    out.appendCodePoint(c);
                } else {
                    out.append(
                            c > 0xffff
                                    ? "\\u{" + Integer.toHexString(c) + "}"
                                    : "\\u" + hex.toHexDigits((char) c));
                }
            }
            default -> out.appendCodePoint(c);
        }
    }
}
