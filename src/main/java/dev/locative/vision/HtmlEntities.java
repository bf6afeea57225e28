package dev.locative.vision;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Character references of HTML 5 in plain text, by two readings: a browser's, which is Python's
/// `html.unescape`, and ftfy's, which wants the semicolon. The names are jsoup's table.
final class HtmlEntities {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\\t\\n\\f <&#;]{1,32};?)");
    private static final Pattern CLOSED = Pattern.compile("&#?[0-9A-Za-z]{1,24};");

    /// The last code point, 1114111 or 10FFFF, has no more.
    private static final int DIGITS = 7;

    private static final Set<Integer> SPACES = Set.of(0x9, 0xA, 0xC, 0xD);

    private HtmlEntities() {}

    /// As a browser reads it: "&amp;", "&amp" and "&ampere" too, "&#150;" as windows-1252's dash.
    static String unescape(String text) {
        return replace(REFERENCE, text, match -> character(match.group()));
    }

    /// Only what ends in a semicolon, names in capitals besides: "&EACUTE;".
    static String unescapeClosed(String text) {
        return replace(CLOSED, text, match -> closed(match.group()));
    }

    private interface Reading {
        @Nullable String read(MatchResult match);
    }

    private static String replace(Pattern pattern, String text, Reading reading) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return pattern.matcher(text)
                .replaceAll(match -> {
                    String read = reading.read(match);
                    return Matcher.quoteReplacement(read == null ? match.group() : read);
                });
    }

    private static @Nullable String closed(String reference) {
        if (reference.startsWith("&#")) {
            String read = unescape(reference);
            return read.contains(";") ? null : read;
        }
        String name = reference.substring(1, reference.length() - 1);
        if (Entities.isNamedEntity(name)) {
            return Entities.getByName(name);
        }
        String small = name.toLowerCase(Locale.ROOT);
        boolean capitals =
                name.equals(small.toUpperCase(Locale.ROOT))
                        && Entities.isNamedEntity(small)
                        && unescape(reference).equals(reference);
        return capitals ? Entities.getByName(small).toUpperCase(Locale.ROOT) : null;
    }

    private static @Nullable String character(String reference) {
        if (reference.startsWith("&#")) {
            return numeric(reference);
        }
        String name = reference.substring(1);
        if (name.endsWith(";") && Entities.isNamedEntity(name.substring(0, name.length() - 1))) {
            return Entities.getByName(name.substring(0, name.length() - 1));
        }
        for (int end = name.length(); end > 1; end--) {
            String start = name.substring(0, end);
            if (Entities.isBaseNamedEntity(start)) {
                return Entities.getByName(start) + name.substring(end);
            }
        }
        return null;
    }

    private static String numeric(String reference) {
        boolean hex = Character.toLowerCase(reference.charAt(2)) == 'x';
        int end = reference.length() - (reference.endsWith(";") ? 1 : 0);
        String digits = reference.substring(hex ? 3 : 2, end).replaceFirst("^0+(?=.)", "");
        int code =
                digits.length() > DIGITS
                        ? Integer.MAX_VALUE
                        : Integer.parseInt(digits, hex ? 16 : 10);
        return numbered(code);
    }

    /// HTML 5's table of parse errors: C1 numbers mean windows-1252, what is no character vanishes.
    private static String numbered(int code) {
        if (code == 0 || code > Character.MAX_CODE_POINT || surrogate(code)) {
            return "\uFFFD";
        }
        if (code >= 0x80 && code <= 0x9F) {
            return String.valueOf(ByteCode.WINDOWS_1252.character(code));
        }
        boolean control = code < 0x20 && !SPACES.contains(code) || code == 0x7F;
        boolean none = (code & 0xFFFE) == 0xFFFE || code >= 0xFDD0 && code <= 0xFDEF;
        return control || none ? "" : Character.toString(code);
    }

    private static boolean surrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }
}
