package dev.locative.export;

import dev.locative.page.Numbers;
import java.util.Locale;
import java.util.Map;

/// Builds a Markdown document whose table cells can hold any text.
final class Markdown {
    private final StringBuilder out = new StringBuilder();

    Markdown line(String text) {
        out.append(text).append('\n');
        return this;
    }

    Markdown heading(String text) {
        return line("").line("## " + text).line("");
    }

    /// A table with one row per entry.
    Markdown table(String key, String value, Map<String, String> rows) {
        line("| " + key + " | " + value + " |").line("|---|---|");
        rows.forEach((k, v) -> line("| " + cell(k) + " | " + cell(v) + " |"));
        return this;
    }

    /// The text on one line, with nothing that Markdown or HTML reads as a mark.
    static String cell(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("[\\\\`*_|\\[\\]]", "\\\\$0");
    }

    /// `n` with its share of `of`.
    static String share(long n, long of) {
        return of == 0
                ? Numbers.count(n)
                : String.format(Locale.ROOT, "%,d (%.1f %%)", n, 100.0 * n / of);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
