package dev.locative.page;

import java.util.List;

/// Text and tables in Markdown. What a model said is hostile: it must not become markup.
public final class Markdown {
    private static final String MARKUP = "\\`*_{}[]<>#|~&";

    private Markdown() {}

    /// A text on one line that shows as it is.
    public static String text(String text) {
        StringBuilder out = new StringBuilder();
        String line = text.replaceAll("\\s+", " ");
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (MARKUP.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(Character.isISOControl(c) ? '\ufffd' : c);
        }
        return out.toString();
    }

    /// The same as code, cut where it is long; not for cells of a table.
    public static String code(String text, int most) {
        String line = Excerpt.cut(text.replaceAll("[\\s\\p{Cc}]+", " "), most);
        int run = 0;
        int longest = 0;
        for (int i = 0; i < line.length(); i++) {
            run = line.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return line.isBlank() ? "(empty)" : fence + " " + line + " " + fence;
    }

    /// A line of a table.
    ///
    /// @param cells as they are to stand there
    public static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /// The first two lines of a table, all columns but the first to the right.
    public static String head(List<String> cells) {
        return row(cells) + "|---|" + "---:|".repeat(cells.size() - 1) + "\n";
    }
}
