package dev.locative.eval.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list as Python writes it, `['a', "it's", 3]`, which tables hold as a text: MMMU's options,
/// TextVQA's answers. Read by the rules of Python's literals (Python Language Reference, 2.4):
/// either quote, also threefold, escapes, adjacent strings as one. A list in JSON is read as well.
final class PythonList {
    private static final String SIMPLE = "\\'\"abfnrtv";
    private static final String MEANT = "\\'\"\u0007\b\f\n\r\t\u000b";
    private static final int BYTE_DIGITS = 2;
    private static final int SHORT_DIGITS = 4;
    private static final int LONG_DIGITS = 8;

    private final String text;
    private int at;
    private boolean stringsOnly = true;

    private PythonList(String text) {
        this.text = text;
    }

    /// The items; what is no string (3, None) as it stands there.
    ///
    /// @throws IllegalArgumentException when the text is no list; it says where it goes wrong
    static List<String> read(String text) {
        return new PythonList(text).list();
    }

    /// The items of a list that holds strings only; empty when the text is anything else.
    static Optional<List<String>> strings(String text) {
        if (!text.strip().startsWith("[")) {
            return Optional.empty();
        }
        PythonList reading = new PythonList(text);
        try {
            List<String> list = reading.list();
            return reading.stringsOnly ? Optional.of(list) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a text that only begins like a list
        }
    }

    /// As Python's `str` writes the list.
    static String write(List<String> items) {
        List<String> written = new ArrayList<>();
        for (String item : items) {
            char quote = item.contains("'") && !item.contains("\"") ? '"' : '\'';
            String escaped =
                    item.replace("\\", "\\\\")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r")
                            .replace("\t", "\\t");
            written.add(quote + (quote == '"' ? escaped : escaped.replace("'", "\\'")) + quote);
        }
        return "[" + String.join(", ", written) + "]";
    }

    private List<String> list() {
        skipSpace();
        if (peek() != '[' && peek() != '(') {
            throw wrong("a list begins with [");
        }
        char close = text.charAt(at++) == '[' ? ']' : ')';
        List<String> items = new ArrayList<>();
        for (skipSpace(); peek() != close; skipSpace()) {
            items.add(item(close));
            skipSpace();
            if (peek() == ',') {
                at++;
            } else if (peek() != close) {
                throw wrong("a comma or " + close + " is missing");
            }
        }
        at++;
        skipSpace();
        if (at < text.length()) {
            throw wrong("text after the list");
        }
        return List.copyOf(items);
    }

    private String item(char close) {
        if (!atString()) {
            return bare(close);
        }
        StringBuilder all = new StringBuilder();
        while (atString()) {
            string(all);
            skipSpace();
        }
        return all.toString();
    }

    private boolean atString() {
        int quote = "uUrR".indexOf(peek()) >= 0 ? at + 1 : at;
        return quote < text.length() && (text.charAt(quote) == '\'' || text.charAt(quote) == '"');
    }

    private String bare(char close) {
        int start = at;
        while (at < text.length()
                && text.charAt(at) != ','
                && text.charAt(at) != close
                && "[({'\"".indexOf(text.charAt(at)) < 0
                && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw wrong("an item is missing");
        }
        stringsOnly = false;
        return text.substring(start, at);
    }

    private void string(StringBuilder out) {
        boolean raw = peek() == 'r' || peek() == 'R';
        at += "uUrR".indexOf(peek()) >= 0 ? 1 : 0;
        String quote = text.substring(at, at + 1);
        quote = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
        at += quote.length();
        while (!text.startsWith(quote, at)) {
            if (at >= text.length()) {
                throw wrong("a string has no end");
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
            throw wrong(digits + " hexadecimal digits are missing");
        }
        long code = Long.parseLong(text.substring(at, end), 16);
        if (code > Character.MAX_CODE_POINT) {
            throw wrong("there is no such character");
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
            throw wrong("a character's name has no end");
        }
        try {
            out.appendCodePoint(Character.codePointOf(text.substring(at + 1, end)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong("no such character").getMessage(), e);
        }
        at = end + 1;
    }

    private char next() {
        if (at >= text.length()) {
            throw wrong("a string has no end");
        }
        return text.charAt(at++);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at >= text.length() && text.isBlank()) {
            throw wrong("it is empty");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("%s at character %d".formatted(what, at));
    }
}
