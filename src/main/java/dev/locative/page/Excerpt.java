package dev.locative.page;

/// Long texts in short.
public final class Excerpt {
    private Excerpt() {}

    /// The beginning, and how long it was; a surrogate pair is not torn.
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end)
                + "\u2026 (%s characters)".formatted(Numbers.count(text.length()));
    }

    /// On one line, cut where it is long.
    public static String line(String text, int most) {
        String line = text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1) + "\u2026";
    }
}
