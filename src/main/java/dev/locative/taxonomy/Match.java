package dev.locative.taxonomy;

/// One pass over a text: the longest phrase at each word, masks skipped. One a thread.
final class Match {
    private final Trie trie;
    private final Tokens tokens;
    private int at;
    private int first;
    private int length;
    private int value;

    Match(Trie trie, Tokens tokens) {
        this.trie = trie;
        this.tokens = tokens;
    }

    void read(CharSequence text) {
        tokens.read(text);
        at = 0;
    }

    /// Moves to the next keyword.
    boolean find() {
        while (tokens.has(at)) {
            length = 0;
            value = Trie.NONE;
            first = at;
            step(0, at);
            if (value > 0) {
                at += length;
                return true;
            }
            at += value < 0 ? -value : 1;
        }
        return false;
    }

    int keyword() {
        return value - 1;
    }

    int start() {
        return tokens.start(first);
    }

    int end() {
        return tokens.end(first + length - 1);
    }

    private void step(int node, int index) {
        int next = trie.next(node, tokens.word(index));
        if (next >= 0) {
            reach(next, index);
        }
        int mask = tokens.mask(index);
        if (node == 0 && (mask & trie.rootClasses()) == 0) {
            return;
        }
        int[] classes = trie.classes(node);
        for (int i = 0; i < classes.length; i += 2) {
            if ((mask & classes[i]) != 0) {
                reach(classes[i + 1], index);
            }
        }
    }

    private void reach(int node, int index) {
        int words = index - first + 1;
        offer(trie.end(node), words);
        int closing = trie.closing(node);
        if (closing != Trie.NONE && words >= length && tokens.closes(index)) {
            length = words;
            value = closing;
        }
        if (tokens.has(index + 1) && tokens.joined(index + 1)) {
            step(node, index + 1);
        }
    }

    /// Keeps the longer phrase; of two that are as long the keyword, but a mask that needs the end
    /// of a clause before a keyword.
    private void offer(int found, int words) {
        if (found == Trie.NONE) {
            return;
        }
        if (words > length || words == length && found > 0 && value < 0) {
            length = words;
            value = found;
        }
    }
}
