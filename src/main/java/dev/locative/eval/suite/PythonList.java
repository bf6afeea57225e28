package dev.locative.eval.suite;

import dev.locative.eval.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list as Python writes it, `['a', "it's", 3]`, which tables hold as a text: MMMU's options,
/// TextVQA's answers. Read by the rules of Python's literals (Python Language Reference, 2.4):
/// either quote, also threefold, escapes, adjacent strings as one. A list in JSON is read as well.
final class PythonList {

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

    /// The items of a row's cell.
    ///
    /// @throws IllegalArgumentException when it holds no list; it names row and column
    static List<String> read(Row row, String column) {
        String text = row.required(column);
        try {
            return read(text);
        } catch (IllegalArgumentException e) {
            String what = "is no list as Python writes it: " + e.getMessage();
            throw new IllegalArgumentException(row.fault(column, what).getMessage(), e);
        }
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
            PythonString string = new PythonString(text, at);
            string.read(all);
            at = string.end();
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
        return PythonString.wrong(what, at);
    }
}
