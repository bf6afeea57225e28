package dev.locative.eval.parse;

import java.util.Locale;

/// What Python's `str` makes of letters' case and Java's `String` has no method for.
public final class PythonCase {
    private PythonCase() {}

    /// `str.capitalize()`: the first character in title case, all others in lower case.
    public static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return title(text.substring(0, end)) + PythonText.lower(text).substring(lowered(text, end));
    }

    /// Where the rest begins in the text in lower case, which depends on what is before (sigma).
    private static int lowered(String text, int end) {
        return PythonText.lower(text.substring(0, end)).length();
    }

    private static String title(String first) {
        String upper = first.toUpperCase(Locale.ROOT);
        if (PythonText.length(upper) == 1) {
            return Character.toString(Character.toTitleCase(first.codePointAt(0)));
        }
        int rest = upper.offsetByCodePoints(0, 1);
        return upper.substring(0, rest) + PythonText.lower(upper.substring(rest)); // "ß": "Ss"
    }
}
