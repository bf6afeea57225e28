package dev.locative.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.util.Span;

/// Puts hyphenated words together again, which the tokenizer model takes apart, and takes quotation
/// marks and brackets off words.
final class Tokens {
    private static final Set<String> CLITIC =
            Lexicon.words("there it that he she who here what where");

    private Tokens() {}

    static List<Span> join(String text, Span[] tokens) {
        List<Span> split = new ArrayList<>(tokens.length + 4);
        for (Span token : tokens) {
            split(text, token.getStart(), token.getEnd(), split);
        }
        List<Span> joined = new ArrayList<>(split.size());
        for (Span token : split) {
            int last = joined.size() - 1;
            if (last >= 0 && glued(text, joined.get(last), token)) {
                joined.set(last, new Span(joined.get(last).getStart(), token.getEnd()));
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    private static boolean glued(String text, Span left, Span right) {
        if (left.getEnd() != right.getStart()) {
            return false;
        }
        char end = text.charAt(left.getEnd() - 1);
        char start = text.charAt(right.getStart());
        boolean word = Character.isLetterOrDigit(text.charAt(left.getStart()));
        return word
                && (end == '-' && Character.isLetterOrDigit(start)
                        || start == '-' && (right.length() > 1 || follows(text, right)));
    }

    private static boolean follows(String text, Span hyphen) {
        return hyphen.getEnd() < text.length()
                && Character.isLetterOrDigit(text.charAt(hyphen.getEnd()));
    }

    private static void split(String text, int start, int end, List<Span> out) {
        int from = start;
        while (from < end && end - from > 1 && separator(text.charAt(from))) {
            out.add(new Span(from, from + 1));
            from++;
        }
        int to = end;
        List<Span> tail = new ArrayList<>(0);
        if (end == text.length()
                && end - start > 4
                && text.charAt(end - 1) == '.'
                && text.lastIndexOf('.', end - 2) < start) {
            tail.addFirst(new Span(end - 1, end));
            to--;
        }
        while (to - 1 > from && separator(text.charAt(to - 1))) {
            tail.addFirst(new Span(to - 1, to));
            to--;
        }
        for (int i = from; i < to; i++) {
            if (i > from && (text.charAt(i) == '"' || text.charAt(i) == '/')) {
                out.add(new Span(from, i));
                out.add(new Span(i, i + 1));
                from = i + 1;
            }
        }
        int clitic = from < to ? clitic(text, from, to) : to;
        if (from < clitic) {
            out.add(new Span(from, clitic));
        }
        if (clitic < to) {
            out.add(new Span(clitic, to));
        }
        out.addAll(tail);
    }

    /// Where the verb begins in "there's" and "it's"; the end where none does.
    private static int clitic(String text, int from, int to) {
        boolean is =
                to - from > 3
                        && to - from < 8
                        && text.charAt(to - 1) == 's'
                        && (text.charAt(to - 2) == '\'' || text.charAt(to - 2) == '’');
        return is && CLITIC.contains(text.substring(from, to - 2).toLowerCase(Locale.ROOT))
                ? to - 2
                : to;
    }

    private static boolean separator(char c) {
        return c == '"' || c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '['
                || c == ']';
    }
}
