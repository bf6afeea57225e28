package dev.locative.statement;

import dev.locative.data.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which nouns a caption introduces, and how often: decides whether "the tree" names one tree.
final class Introductions {
    private static final int REACH = 7;
    private static final List<String> CUT_OFF = List.of(" can", " cans", " lines", " line");
    private static final Set<String> COMPOUND =
            English.set(
                    "trash garbage spray watering soda beer recycling oil gas tin aluminum paint"
                            + " power tree telephone utility electric rubbish");

    /// @param bare whether it is a singular without any determiner
    private record Mention(
            List<String> modifiers, boolean plural, boolean introduced, boolean bare) {}

    private final String caption;
    private final String[] words;
    private final Map<String, List<Mention>> byHead = new HashMap<>();
    private final int[] starts;
    private final boolean[] broken;
    private final int count;

    Introductions(String caption) {
        this.caption = caption;
        String small = caption.toLowerCase(Locale.ROOT);
        String lower = small.length() == caption.length() ? small : caption;
        int most = caption.length() / 2 + 1;
        String[] found = new String[most];
        int[] begins = new int[most];
        boolean[] breaks = new boolean[most + 1];
        int n = 0;
        int i = 0;
        boolean cut = true;
        while (i < caption.length()) {
            char c = caption.charAt(i);
            if (!partOfWord(c)) {
                cut |=
                        c == '.' || c == ';' || c == ':' || c == '\n' || c == '(' || c == '?'
                                || c == '!';
                i++;
                continue;
            }
            int start = i;
            while (i < caption.length() && partOfWord(caption.charAt(i))) {
                i++;
            }
            found[n] = lower.substring(start, i);
            begins[n] = start;
            breaks[n] = cut;
            cut = false;
            n++;
        }
        words = found;
        starts = begins;
        broken = breaks;
        count = n;
    }

    /// How often the caption names `word`, lower case.
    int times(String word) {
        int times = 0;
        for (int i = 0; i < count; i++) {
            times += words[i].equals(word) ? 1 : 0;
        }
        return times;
    }

    static boolean partOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '’';
    }

    /// Whether the phrase, with a definite article, names one thing (or one group) in the caption.
    boolean unique(Phrase phrase) {
        String head = lastWord(phrase.head()).toLowerCase(Locale.ROOT);
        int at = headStart(phrase);
        if (at >= 0 && at + phrase.head().length() < phrase.text().length()) {
            return true; // "scooter on the left", "base of a bench": the rest tells it apart
        }
        return unique(head, modifiersOf(phrase, at), phrase.plural());
    }

    /// Whether the head noun alone, with a definite article, would name the phrase's thing.
    boolean uniqueHead(Phrase phrase) {
        return unique(lastWord(phrase.head()).toLowerCase(Locale.ROOT), Set.of(), phrase.plural());
    }

    /// Whether the caption introduces the head noun anywhere: "a pillar", "two pillars", "pillars".
    boolean introduced(Phrase phrase) {
        for (Mention mention :
                mentions(English.singular(lastWord(phrase.head()).toLowerCase(Locale.ROOT)))) {
            if (mention.introduced) {
                return true;
            }
        }
        return false;
    }

    private boolean unique(String head, Set<String> own, boolean many) {
        int singular = 0;
        int plural = 0;
        Set<List<String>> seen = new HashSet<>();
        for (Mention mention : mentions(English.singular(head))) {
            if (!mention.modifiers.containsAll(own)) {
                continue;
            }
            if (!own.containsAll(sides(mention.modifiers))) {
                return false;
            }
            if (mention.bare && !seen.add(mention.modifiers)) {
                continue;
            }
            if (mention.introduced) {
                if (mention.plural) {
                    plural++;
                } else {
                    singular++;
                }
            }
        }
        return many
                ? plural <= 1 && singular == 0 || plural + singular <= 1
                : singular <= 1 && plural == 0;
    }

    /// Whether the caption goes on with the noun that the phrase lacks: "trash" before "can".
    boolean cut(Phrase phrase) {
        int end = phrase.span().end();
        for (String noun : CUT_OFF) {
            int to = end + noun.length();
            if (caption.startsWith(noun, end)
                    && (to == caption.length() || !partOfWord(caption.charAt(to)))) {
                return COMPOUND.contains(lastWord(phrase.text()).toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    /// Whether the caption writes `word` with a capital within a sentence.
    boolean capitalisedWithin(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < count; i++) {
            if (!broken[i] && words[i].equals(lower) && caption.startsWith(word, starts[i])) {
                return true;
            }
        }
        return false;
    }

    /// Whether a sentence begins at `offset`.
    boolean sentenceStart(int offset) {
        int i = offset - 1;
        while (i >= 0 && !partOfWord(caption.charAt(i))) {
            char c = caption.charAt(i);
            if (c == '.' || c == '\n' || c == ':' || c == ';' || c == '!' || c == '?') {
                return true;
            }
            i--;
        }
        return i < 0;
    }

    private static List<String> sides(List<String> modifiers) {
        List<String> found = new ArrayList<>(1);
        for (String modifier : modifiers) {
            if (English.SIDE_WORDS.contains(modifier) || modifier.equals("another")) {
                found.add(modifier);
            }
        }
        return found;
    }

    private List<Mention> mentions(String head) {
        return byHead.computeIfAbsent(head, this::find);
    }

    private List<Mention> find(String head) {
        char first = head.isEmpty() ? ' ' : head.charAt(0);
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean alike = words[i].charAt(0) == first;
            if (alike && English.singular(words[i]).equals(head) && endsPhrase(i)) {
                found.add(mention(i));
            }
        }
        return found;
    }

    private boolean endsPhrase(int i) {
        int end = starts[i] + words[i].length();
        if (i + 1 >= count || end >= caption.length() || caption.charAt(end) != ' ') {
            return true;
        }
        String next = words[i + 1];
        return English.FUNCTION.contains(next)
                || next.endsWith("ing")
                || next.endsWith("ed")
                || next.endsWith("ly");
    }

    private Mention mention(int i) {
        List<String> modifiers = new ArrayList<>(4);
        boolean plural = !English.singular(words[i]).equals(words[i]);
        for (int k = i - 1; k >= 0 && k >= i - REACH && !broken[k + 1]; k--) {
            String word = words[k];
            if (word.equals("a") || word.equals("an")) {
                return new Mention(modifiers, plural, true, false);
            }
            if (word.equals("another")) {
                modifiers.add(word);
                return new Mention(modifiers, plural, true, false);
            }
            if (English.isNumber(word) || English.QUANTITIES.contains(word)) {
                boolean known = k > 0 && English.DEFINITE.contains(words[k - 1]);
                return new Mention(modifiers, plural, !known, false);
            }
            if (English.DEFINITE.contains(word)) {
                return new Mention(modifiers, plural, false, false);
            }
            if (English.FUNCTION.contains(word) && !word.equals("and")) {
                break;
            }
            modifiers.add(word);
        }
        return new Mention(modifiers, plural, true, !plural);
    }

    private static Set<String> modifiersOf(Phrase phrase, int at) {
        Set<String> own = new HashSet<>();
        if (at > 0) {
            for (String word : phrase.text().substring(0, at).toLowerCase(Locale.ROOT).split(" ")) {
                String bare = strip(word);
                if (!bare.isEmpty()
                        && !English.QUANTITIES.contains(bare)
                        && !English.isNumber(bare)) {
                    own.add(bare);
                }
            }
        }
        return own;
    }

    private static String strip(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !partOfWord(word.charAt(from))) {
            from++;
        }
        while (to > from && !partOfWord(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }

    /// Where the head stands in the phrase's text; -1 where it does not.
    static int headStart(Phrase phrase) {
        String text = phrase.text();
        String head = phrase.head();
        int at = text.indexOf(head);
        while (at >= 0) {
            int end = at + head.length();
            boolean left = at == 0 || !partOfWord(text.charAt(at - 1));
            boolean right = end == text.length() || !partOfWord(text.charAt(end));
            if (left && right) {
                return at;
            }
            at = text.indexOf(head, at + 1);
        }
        return -1;
    }

    private static String lastWord(String head) {
        return head.substring(head.lastIndexOf(' ') + 1);
    }
}
