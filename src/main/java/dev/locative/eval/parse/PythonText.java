package dev.locative.eval.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What Python's `str` does and Java's `String` does otherwise: white space, and positions that
/// count code points. The official scorers are Python; their answers hang on these corners.
final class PythonText {
    /// Inside a regex class: the characters of Python's `\s`.
    static final String SPACE =
            "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

    /// Inside a regex class: the characters of Python's `\w`. The last one is there since
    /// lookbehinds without any such letter mistake half of it for a character.
    static final String WORD = "\\p{L}\\p{N}_\uD801\uDC00";

    private static final char SIGMA = 'Σ';
    private static final char SMALL_SIGMA = 'σ';
    private static final char FINAL_SIGMA = 'ς';

    private PythonText() {}

    /// `str.lower()`. The two differ in which capital sigmas end a word.
    static String lower(String text) {
        if (text.indexOf(SIGMA) < 0) {
            return text.toLowerCase(Locale.ROOT);
        }
        var out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(SIGMA); at >= 0; at = text.indexOf(SIGMA, from)) {
            out.append(text.substring(from, at).toLowerCase(Locale.ROOT));
            out.append(isCased(text, at, -1) && !isCased(text, at, 1) ? FINAL_SIGMA : SMALL_SIGMA);
            from = at + 1;
        }
        return out.append(text.substring(from).toLowerCase(Locale.ROOT)).toString();
    }

    /// Whether the next character on one side that counts for case has one (Unicode, Final_Sigma).
    private static boolean isCased(String text, int position, int step) {
        for (int at = position + step; at >= 0 && at < text.length(); at += step) {
            int c = step < 0 ? text.codePointBefore(at + 1) : text.codePointAt(at);
            if (!isCaseIgnorable(c)) {
                return Character.isUpperCase(c)
                        || Character.isLowerCase(c)
                        || Character.isTitleCase(c);
            }
            at += step * (Character.charCount(c) - 1);
        }
        return false;
    }

    private static boolean isCaseIgnorable(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL ->
                    true;
            default -> "'.:··՟״‘’․‧︓﹒﹕＇．：".indexOf(c) >= 0;
        };
    }

    /// `str.isspace` of one character: unlike Java's, it holds for the four information separators,
    /// the next-line character and the spaces that don't break.
    static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '\t', '\n', 0x0B, '\f', '\r', 0x1C, 0x1D, 0x1E, 0x1F, 0x85, 0xA0 -> true;
            case 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> c >= 0x2000 && c <= 0x200A;
        };
    }

    /// `str.strip()`.
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// `text[:count]`.
    static String first(String text, int count) {
        int end = 0;
        for (int i = 0; i < count && end < text.length(); i++) {
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, end);
    }

    /// Where the first word of `str.split()` at or after a position begins; the length where there
    /// is none.
    static int wordFrom(String text, int position) {
        int at = position;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Where the word that begins at a position ends.
    static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// `str.strip(c)` for each character in turn: not the same as stripping them all together.
    static String stripInTurn(String text, String characters) {
        int start = 0;
        int end = text.length();
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            while (start < end && text.charAt(start) == c) {
                start++;
            }
            while (end > start && text.charAt(end - 1) == c) {
                end--;
            }
        }
        return text.substring(start, end);
    }

    /// `str.split()` after each of the marks became a space.
    static List<String> words(String text, String marks) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length()
                    || isSpace(text.charAt(i))
                    || marks.indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /// `str.split()`
    static List<String> words(String text) {
        return words(text, "");
    }

    /// `len(str)`, in code points
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
