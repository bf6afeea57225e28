package dev.locative.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words that phrases are made of, numbered, and the classes that each belongs to. A word that
/// stands in no phrase has the number `UNKNOWN`.
final class Lexicon {
    static final int UNKNOWN = -1;

    /// Class bits that the form of a word decides; named classes take the bits above.
    static final int ANY = 1;

    static final int DIGIT = 1 << 1;
    static final int CAPITAL = 1 << 2;
    static final int ED = 1 << 3;
    static final int ING = 1 << 4;
    private static final int FIRST_NAMED = 5;
    private static final String STOP = "stop";

    private final List<String> words = new ArrayList<>();
    private final List<String> names;
    private int[] table = new int[1 << 14];
    private int[] masks = new int[1 << 12];

    /// @param classes named classes; `stop` holds the words that the wildcard `*` never stands for
    Lexicon(Map<String, Set<String>> classes) {
        java.util.Arrays.fill(table, UNKNOWN);
        names = classes.keySet().stream().filter(n -> !n.equals(STOP)).sorted().toList();
        if (names.size() > Integer.SIZE - FIRST_NAMED) {
            throw new IllegalArgumentException(
                    "a taxonomy has at most "
                            + (Integer.SIZE - FIRST_NAMED)
                            + " word classes, not "
                            + names.size());
        }
        for (int c = 0; c < names.size(); c++) {
            for (String word : classes.getOrDefault(names.get(c), Set.of())) {
                int id = add(word);
                masks[id] |= 1 << (FIRST_NAMED + c);
            }
        }
        for (String word : classes.getOrDefault(STOP, Set.of())) {
            int id = add(word);
            masks[id] &= ~ANY;
        }
    }

    /// The bit of the named class.
    int bit(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no word class {" + name + "}");
        }
        return 1 << (FIRST_NAMED + index);
    }

    int add(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        int known = find(word, 0, word.length(), hash);
        if (known != UNKNOWN) {
            return known;
        }
        if ((words.size() + 1) * 4 > table.length) {
            grow();
        }
        if (words.size() == masks.length) {
            masks = java.util.Arrays.copyOf(masks, masks.length * 2);
        }
        int id = words.size();
        words.add(word);
        masks[id] = ANY;
        place(hash, id);
        return id;
    }

    /// @param hash of the lower-cased characters, by 31
    int find(CharSequence text, int start, int end, int hash) {
        int mask = table.length - 1;
        for (int slot = spread(hash) & mask; table[slot] != UNKNOWN; slot = (slot + 1) & mask) {
            if (same(words.get(table[slot]), text, start, end)) {
                return table[slot];
            }
        }
        return UNKNOWN;
    }

    /// The class bits of a word by its number.
    int mask(int id) {
        return id == UNKNOWN ? ANY : masks[id];
    }

    private static boolean same(String word, CharSequence text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != Tokens.lower(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private void place(int hash, int id) {
        int mask = table.length - 1;
        int slot = spread(hash) & mask;
        while (table[slot] != UNKNOWN) {
            slot = (slot + 1) & mask;
        }
        table[slot] = id;
    }

    private void grow() {
        table = new int[table.length * 2];
        java.util.Arrays.fill(table, UNKNOWN);
        for (int id = 0; id < words.size(); id++) {
            place(words.get(id).hashCode(), id);
        }
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }
}
