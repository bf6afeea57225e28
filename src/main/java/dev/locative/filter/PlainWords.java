package dev.locative.filter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words as they are read, not stemmed: lower case, compatibility forms folded, punctuation gone.
/// An apostrophe or hyphen inside a word stays, curly ones as straight ones.
final class PlainWords {
    private PlainWords() {}

    static List<String> of(String text) {
        String folded =
                Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int length = folded.length();
        for (int i = 0; i < length; ) {
            int c = folded.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.appendCodePoint(Character.toLowerCase(c));
            } else if (joins(c)
                    && !word.isEmpty()
                    && next < length
                    && Character.isLetterOrDigit(folded.codePointAt(next))) {
                word.append(c == '-' || c == '\u2010' || c == '.' ? (char) c : '\'');
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            i = next;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /// The same, once each; none where there is no text.
    static Set<String> in(@Nullable String text) {
        return text == null ? Set.of() : new HashSet<>(of(text));
    }

    private static boolean joins(int c) {
        return c == '\'' || c == '\u2019' || c == '-' || c == '\u2010' || c == '.';
    }
}
