package dev.locative.filter;

import java.util.Locale;
import java.util.Set;

/// The head noun of a noun phrase, found by its words alone.
final class Heads {
    private static final Set<String> AFTER =
            Set.of("with", "that", "which", "who", "and", "or", "is", "are", "has", "have", "for");

    private Heads() {}

    /// The head's stem: the last word before a preposition, a relative clause or a participle that
    /// follows a noun; empty where there is none.
    static String of(String text, TermAnalyzer analyzer) {
        String[] words = text.strip().split("\\s+");
        int to = words.length;
        for (int i = 1; i < to; i++) {
            String lower = words[i].toLowerCase(Locale.ROOT).replaceAll("\\W+$", "");
            boolean place = Prepositional.word(lower) && !side(lower, i, words);
            if (place || AFTER.contains(lower) || verb(lower, i, words)) {
                to = i;
            }
        }
        for (int i = to - 1; i >= 0; i--) {
            Terms terms = analyzer.terms(words[i]);
            if (terms.size() > 0) {
                return terms.term()[terms.size() - 1];
            }
        }
        return "";
    }

    private static boolean side(String lower, int i, String[] words) {
        return (lower.equals("left") || lower.equals("right")) && i + 1 < words.length
                || lower.equals("close");
    }

    /// A participle that does not stand before a noun: the last word, or before a preposition.
    private static boolean verb(String lower, int i, String[] words) {
        boolean last = i + 1 == words.length;
        return i > 1
                && Prepositional.participle(lower)
                && (last || Prepositional.word(words[i + 1].toLowerCase(Locale.ROOT)));
    }
}
