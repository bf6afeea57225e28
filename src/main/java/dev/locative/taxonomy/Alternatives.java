package dev.locative.taxonomy;

import java.util.ArrayList;
import java.util.List;

/// Writes out the alternatives of a phrase: "(on|at) the left(most|)" stands for four phrases.
final class Alternatives {
    private final String text;
    private int at;

    private Alternatives(String text) {
        this.text = text;
    }

    /// All phrases that `text` stands for, white space normalised.
    ///
    /// @throws IllegalArgumentException when a parenthesis is not closed or not opened
    static List<String> of(String text) {
        Alternatives parser = new Alternatives(text);
        List<String> all = parser.choice();
        if (parser.at != text.length()) {
            throw new IllegalArgumentException("unbalanced ) in \"" + text + "\"");
        }
        return all.stream().map(Alternatives::spaced).distinct().toList();
    }

    /// With one blank between words and none around; without a regular expression, since the
    /// bundled file stands for ten thousand phrases.
    private static String spaced(String phrase) {
        StringBuilder out = new StringBuilder(phrase.length());
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (!blank) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    private List<String> choice() {
        List<String> all = new ArrayList<>(sequence());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<String> sequence() {
        List<String> all = List.of("");
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            if (text.charAt(at) == '(') {
                at++;
                List<String> inner = choice();
                if (at == text.length()) {
                    throw new IllegalArgumentException("unclosed ( in \"" + text + "\"");
                }
                at++;
                all = product(all, inner);
            } else {
                int start = at;
                while (at < text.length() && "(|)".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                all = product(all, List.of(text.substring(start, at)));
            }
        }
        return all;
    }

    private static List<String> product(List<String> left, List<String> right) {
        List<String> all = new ArrayList<>(left.size() * right.size());
        for (String a : left) {
            for (String b : right) {
                all.add(a + b);
            }
        }
        return all;
    }
}
