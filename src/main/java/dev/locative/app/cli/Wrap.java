package dev.locative.app.cli;

import dev.locative.data.Span;
import java.util.ArrayList;
import java.util.List;

/// Text in lines that are not too wide, broken at blanks where there are any.
final class Wrap {
    private Wrap() {}

    /// @param width in code points, above 0
    /// @return where each line stands in the text, without the blanks at its ends; at least one
    static List<Span> lines(String text, int width) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || text.charAt(end) == '\n') {
                paragraph(text, start, end, Math.max(1, width), lines);
                start = end + 1;
            }
        }
        return lines;
    }

    private static void paragraph(String text, int from, int to, int width, List<Span> lines) {
        int start = from;
        while (text.codePointCount(start, to) > width) {
            int limit = text.offsetByCodePoints(start, width);
            int blank = limit;
            while (blank > start && text.charAt(blank) != ' ') {
                blank--;
            }
            int end = blank > start ? blank : limit;
            lines.add(trimmed(text, start, end));
            start = end;
            while (start < to && text.charAt(start) == ' ') {
                start++;
            }
        }
        if (start < to || start == from) {
            lines.add(trimmed(text, start, to));
        }
    }

    private static Span trimmed(String text, int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        return new Span(from, end);
    }
}
