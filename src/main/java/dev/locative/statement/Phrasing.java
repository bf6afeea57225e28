package dev.locative.statement;

import java.util.List;
import java.util.Locale;

/// Small matters of English: articles, capitals, lists.
final class Phrasing {
    private Phrasing() {}

    /// "a" or "an" by the sound that `text` begins with.
    static String article(String text) {
        int i = 0;
        while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return "a";
        }
        String lower = text.substring(i, Math.min(text.length(), i + 8)).toLowerCase(Locale.ROOT);
        char first = lower.charAt(0);
        if (Character.isDigit(first)) {
            return first == '8' || lower.startsWith("11") || lower.startsWith("18") ? "an" : "a";
        }
        if (abbreviation(text, i)) {
            return "aefhilmnorsx".indexOf(first) >= 0 ? "an" : "a";
        }
        if (lower.startsWith("hour") || lower.startsWith("honest") || lower.startsWith("heir")) {
            return "an";
        }
        boolean glide =
                lower.startsWith("uni") && !lower.startsWith("unin") && !lower.startsWith("unid")
                        || lower.startsWith("us") && !lower.startsWith("ush")
                        || lower.startsWith("eu")
                        || lower.startsWith("ut")
                        || lower.startsWith("one")
                        || lower.startsWith("once")
                        || lower.startsWith("u-");
        return !glide && "aeiou".indexOf(first) >= 0 ? "an" : "a";
    }

    /// With a capital letter at its start.
    static String capital(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return text.substring(0, i)
                        + Character.toUpperCase(text.charAt(i))
                        + text.substring(i + 1);
            }
        }
        return text;
    }

    /// "a wall, a curtain and a door".
    static String joined(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        StringBuilder all = new StringBuilder(64);
        for (int i = 0; i < names.size() - 1; i++) {
            all.append(i == 0 ? "" : ", ").append(names.get(i));
        }
        return all.append(" and ").append(names.getLast()).toString();
    }

    /// "right side of a gray pillar" as "right side of the gray pillar", "a wall and a door" alike.
    static String definiteParts(String text) {
        int of = text.indexOf(" of a");
        if (of > 0) {
            String part = text.substring(text.lastIndexOf(' ', of - 1) + 1, of);
            if (English.PARTS.contains(part.toLowerCase(Locale.ROOT))) {
                return unArticled(text, of + " of ".length());
            }
        }
        int and = text.indexOf(" and a");
        return and > 0 ? unArticled(text, and + " and ".length()) : text;
    }

    private static String unArticled(String text, int at) {
        if (text.startsWith("a ", at)) {
            return text.substring(0, at) + "the " + text.substring(at + 2);
        }
        if (text.startsWith("an ", at)) {
            return text.substring(0, at) + "the " + text.substring(at + 3);
        }
        return text;
    }

    private static boolean abbreviation(String text, int i) {
        return i + 1 < text.length()
                && Character.isUpperCase(text.charAt(i))
                && (Character.isUpperCase(text.charAt(i + 1)) || text.charAt(i + 1) == '-');
    }
}
