package dev.locative.eval.suite;

/// A string as Python writes it, with its prefix and quotes (Python Language Reference, 2.4.1).
final class PythonString {
    private static final String SIMPLE = "\\'\"abfnrtv";
    private static final String MEANT = "\\'\"\u0007\b\f\n\r\t\u000b";
    private static final int BYTE_DIGITS = 2;
    private static final int SHORT_DIGITS = 4;
    private static final int LONG_DIGITS = 8;

    private final String text;
    private int at;

    /// @param start where the prefix or the first quote stands
    PythonString(String text, int start) {
        this.text = text;
        at = start;
    }

    /// After reading, the character after the last quote.
    int end() {
        return at;
    }

    static IllegalArgumentException wrong(String what, int at) {
        return new IllegalArgumentException("%s at character %d".formatted(what, at));
    }

    /// Appends what the string holds.
    ///
    /// @throws IllegalArgumentException when it is none; it says where it goes wrong
    void read(StringBuilder out) {
        boolean raw = peek() == 'r' || peek() == 'R';
        at += "uUrR".indexOf(peek()) >= 0 ? 1 : 0;
        String quote = text.substring(at, at + 1);
        quote = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
        at += quote.length();
        while (!text.startsWith(quote, at)) {
            if (at >= text.length()) {
                throw wrong("a string has no end", at);
            }
            char c = text.charAt(at++);
            if (c != '\\') {
                out.append(c);
            } else if (raw) {
                out.append(c).append(next());
            } else {
                escape(out);
            }
        }
        at += quote.length();
    }

    private void escape(StringBuilder out) {
        char c = next();
        int simple = SIMPLE.indexOf(c);
        if (simple >= 0) {
            out.append(MEANT.charAt(simple));
        } else if (c >= '0' && c <= '7') {
            octal(out);
        } else if (c == 'x' || c == 'u' || c == 'U') {
            hexadecimal(out, c == 'x' ? BYTE_DIGITS : c == 'u' ? SHORT_DIGITS : LONG_DIGITS);
        } else if (c == 'N' && peek() == '{') {
            named(out);
        } else if (c != '\n') {
            out.append('\\').append(c); // Python keeps a backslash that means nothing
        }
    }

    private void octal(StringBuilder out) {
        int end = at;
        while (end < Math.min(at + 2, text.length()) && "01234567".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        out.append((char) Integer.parseInt(text.substring(at - 1, end), 8));
        at = end;
    }

    private void hexadecimal(StringBuilder out, int digits) {
        int end = at + digits;
        if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]+")) {
            throw wrong(digits + " hexadecimal digits are missing", at);
        }
        long code = Long.parseLong(text.substring(at, end), 16);
        if (code > Character.MAX_CODE_POINT) {
            throw wrong("there is no such character", at);
        }
        if (digits == SHORT_DIGITS) {
            out.append((char) code); // JSON writes two halves
        } else {
            out.appendCodePoint((int) code);
        }
        at = end;
    }

    private void named(StringBuilder out) {
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw wrong("a character's name has no end", at);
        }
        try {
            out.appendCodePoint(Character.codePointOf(text.substring(at + 1, end)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong("no such character", at).getMessage(), e);
        }
        at = end + 1;
    }

    private char next() {
        if (at >= text.length()) {
            throw wrong("a string has no end", at);
        }
        return text.charAt(at++);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
