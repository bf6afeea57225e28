package dev.locative.taxonomy;

import java.util.Arrays;

/// The words of one text, cut off as far as they are asked for. Buffers are used again for the next
/// text, so nothing is allocated per word. One a thread.
///
/// A word is a run of letters and digits, with hyphens and apostrophes between them: "right-hand"
/// and "left's" are words of their own, "dead--whereas" is two.
final class Tokens {
    private static final int KEPT = 1 << 16;
    private final Lexicon lexicon;
    private CharSequence text = "";
    private int at;
    private int count;
    private int[] starts = new int[512];
    private int[] ends = new int[512];
    private int[] words = new int[512];
    private int[] flags = new int[512];
    private boolean[] joins = new boolean[512];

    Tokens(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void read(CharSequence next) {
        text = next;
        at = 0;
        count = 0;
        if (starts.length > KEPT) {
            resize(512);
        }
    }

    /// Whether there is a word number `index`.
    boolean has(int index) {
        while (count <= index) {
            if (!advance()) {
                return false;
            }
        }
        return true;
    }

    /// Whether only white space stands between word `index` and the one before.
    boolean joined(int index) {
        return joins[index];
    }

    int word(int index) {
        return words[index];
    }

    /// The class bits of the word, those by form included.
    int mask(int index) {
        return flags[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /// Whether a clause ends after the word: a full stop, a comma or the like follows.
    boolean closes(int index) {
        for (int i = ends[index]; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return ".,;:!)".indexOf(c) >= 0;
            }
        }
        return true;
    }

    private boolean advance() {
        CharSequence t = text;
        int n = t.length();
        int i = at;
        boolean whole = count > 0;
        while (i < n && !wordy(t.charAt(i))) {
            whole &= space(t.charAt(i));
            i++;
        }
        if (i == n) {
            at = n;
            return false;
        }
        int start = i;
        int hash = 0;
        while (i < n) {
            char c = t.charAt(i);
            if (wordy(c)) {
                hash = hash * 31 + lower(c);
            } else if ((c == '-' || c == '\'' || c == '\u2019')
                    && i + 1 < n
                    && wordy(t.charAt(i + 1))) {
                hash = hash * 31 + (c == '\u2019' ? '\'' : c);
            } else {
                break;
            }
            i++;
        }
        at = i;
        store(start, i, hash, whole);
        return true;
    }

    private void store(int start, int end, int hash, boolean whole) {
        if (count == starts.length) {
            resize(count * 2);
        }
        int id = lexicon.find(text, start, end, hash);
        starts[count] = start;
        ends[count] = end;
        words[count] = id;
        flags[count] = lexicon.mask(id) | form(start, end);
        joins[count] = whole;
        count++;
    }

    private int form(int start, int end) {
        char first = text.charAt(start);
        int form = 0;
        if (first >= '0' && first <= '9') {
            form |= Lexicon.DIGIT;
        } else if (first < 'a' && Character.isUpperCase(first)) {
            form |= Lexicon.CAPITAL;
        }
        if (end - start >= 5) {
            char last = lower(text.charAt(end - 1));
            if (last == 'd' && lower(text.charAt(end - 2)) == 'e') {
                form |= Lexicon.ED;
            } else if (last == 'g'
                    && lower(text.charAt(end - 2)) == 'n'
                    && lower(text.charAt(end - 3)) == 'i') {
                form |= Lexicon.ING;
            }
        }
        return form;
    }

    private void resize(int size) {
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        words = Arrays.copyOf(words, size);
        flags = Arrays.copyOf(flags, size);
        joins = Arrays.copyOf(joins, size);
    }

    private static boolean wordy(char c) {
        return c < 128
                ? (c | 32) >= 'a' && (c | 32) <= 'z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static boolean space(char c) {
        return c <= ' ' || c == '\u00a0' || c > 128 && Character.isWhitespace(c);
    }

    /// Lower case of one character; a curly apostrophe becomes a straight one.
    static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }
}
