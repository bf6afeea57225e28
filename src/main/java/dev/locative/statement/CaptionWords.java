package dev.locative.statement;

import dev.locative.data.Phrase;
import java.util.Locale;
import java.util.Set;

/// The words of a caption in lower case, found by their offsets in it.
final class CaptionWords {
    final String text;

    CaptionWords(String caption) {
        String lower = caption.toLowerCase(Locale.ROOT);
        this.text = lower.length() == caption.length() ? lower : caption;
    }

    /// Where the word at or after `offset` starts, within its sentence; -1 if there is none.
    int at(int offset) {
        int i = offset;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && Introductions.partOfWord(text.charAt(i)) ? i : -1;
    }

    /// Where the word before `offset` starts, nothing but a space between; -1 if there is none.
    int before(int offset) {
        int i = offset - 1;
        while (i >= 0 && text.charAt(i) == ' ') {
            i--;
        }
        if (i < 0 || !Introductions.partOfWord(text.charAt(i))) {
            return -1;
        }
        while (i > 0 && Introductions.partOfWord(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /// Where the word before the phrase and its determiner starts; -1 if there is none.
    int before(Phrase phrase, Set<String> determiners) {
        int at = before(phrase.span().start());
        return determiners.contains(word(at)) ? before(at) : at;
    }

    /// The word that starts at `start`; empty for -1.
    String word(int start) {
        return start < 0 ? "" : text.substring(start, end(start));
    }

    /// The word right after a phrase that ends at `end`, one space between; empty if there is none.
    String next(int end) {
        int next = at(end);
        return next == end + 1 ? word(next) : "";
    }

    /// The word after the one that starts at `start`; empty if there is none.
    String after(int start) {
        return next(end(start));
    }

    private int end(int start) {
        int end = start;
        while (end < text.length() && Introductions.partOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
