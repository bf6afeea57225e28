package dev.locative.taxonomy;

import java.util.Arrays;

/// Phrases by their words. A node is a number, the root 0; an edge is a word, or a class of words.
final class Trie {
    /// No phrase ends here.
    static final int NONE = 0;

    private final Lexicon lexicon;
    private static final int[] NO_CLASSES = {};
    private int[][] classEdges = new int[1 << 12][];
    private int nodes = 1;
    private int[] starts = new int[0];
    private long[] keys = new long[1 << 15];
    private int[] targets = new int[1 << 15];
    private int edges;
    private int[] ends = new int[1 << 12];
    private int[] closing = new int[1 << 12];
    private int rootClasses;

    Trie(Lexicon lexicon) {
        this.lexicon = lexicon;
        classEdges[0] = NO_CLASSES;
    }

    /// Adds a keyword; where two phrases have the same words the first keyword wins.
    ///
    /// @param number at least 0
    void keyword(String phrase, int number) {
        int node = 0;
        for (String word : phrase.split(" ")) {
            node = grow(node, word);
        }
        if (ends[node] <= 0) {
            ends[node] = number + 1;
        }
    }

    /// Adds a phrase that hides its words, or those before its `/`.
    void mask(String phrase) {
        int node = 0;
        int words = 0;
        int hidden = -1;
        boolean atEnd = false;
        for (String word : phrase.split(" ")) {
            if (word.equals("/")) {
                hidden = words;
            } else if (word.equals("$")) {
                atEnd = true;
            } else {
                node = grow(node, word);
                words++;
            }
        }
        int value = -(hidden < 0 ? words : hidden);
        if (atEnd) {
            closing[node] = value;
        } else if (ends[node] == NONE) {
            ends[node] = value;
        }
    }

    /// The phrase that ends at the node: `NONE`, 1 + a keyword's number, or minus the number of
    /// words that a mask hides.
    int end(int node) {
        return ends[node];
    }

    /// The same for a mask that only holds at the end of a clause.
    int closing(int node) {
        return closing[node];
    }

    /// The node that the word leads to, or -1.
    int next(int node, int word) {
        if (word == Lexicon.UNKNOWN) {
            return -1;
        }
        if (node == 0) {
            return word < starts.length ? starts[word] - 1 : -1;
        }
        long key = ((long) node << 32) | word;
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); targets[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return -1;
    }

    /// Pairs of class bit and node.
    int[] classes(int node) {
        return classEdges[node];
    }

    /// The classes that a phrase may start with.
    int rootClasses() {
        return rootClasses;
    }

    private int grow(int node, String word) {
        int bit = classBit(word);
        if (bit != 0) {
            int[] pairs = classEdges[node];
            for (int i = 0; i < pairs.length; i += 2) {
                if (pairs[i] == bit) {
                    return pairs[i + 1];
                }
            }
            int[] more = Arrays.copyOf(pairs, pairs.length + 2);
            more[pairs.length] = bit;
            more[pairs.length + 1] = node();
            classEdges[node] = more;
            if (node == 0) {
                rootClasses |= bit;
            }
            return more[pairs.length + 1];
        }
        int id = lexicon.add(word);
        int known = next(node, id);
        if (known >= 0) {
            return known;
        }
        int target = node();
        if (node == 0) {
            starts = id < starts.length ? starts : Arrays.copyOf(starts, (id + 1) * 2);
            starts[id] = target + 1;
            return target;
        }
        if (++edges * 2 > keys.length) {
            rehash();
        }
        put(((long) node << 32) | id, target);
        return target;
    }

    private int classBit(String word) {
        if (word.startsWith("{") && word.endsWith("}")) {
            return lexicon.bit(word.substring(1, word.length() - 1));
        }
        return switch (word) {
            case "*" -> Lexicon.ANY;
            case "#" -> Lexicon.DIGIT;
            case "^" -> Lexicon.CAPITAL;
            case "~ed" -> Lexicon.ED;
            case "~ing" -> Lexicon.ING;
            default -> 0;
        };
    }

    private int node() {
        int node = nodes++;
        if (node == ends.length) {
            ends = Arrays.copyOf(ends, node * 2);
            closing = Arrays.copyOf(closing, node * 2);
            classEdges = Arrays.copyOf(classEdges, node * 2);
        }
        classEdges[node] = NO_CLASSES;
        return node;
    }

    private void put(long key, int target) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (targets[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldTargets[i] != 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private static int slot(long key, int mask) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & mask;
    }
}
