package dev.locative.eval.contestant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Says the opposite of a statement: "The cat is not behind the dog." for "The cat is behind the
/// dog." Made for VSR's captions; what is built otherwise becomes "It is not true that ...".
final class Negation {
    private static final String NOT = "not";

    private static final Set<String> AUXILIARIES =
            Set.of(
                    "is", "are", "was", "were", "can", "could", "will", "would", "should", "must",
                    "may", "might", "does", "do", "did");

    /// Verbs that VSR's captions have, and their like, with a thing behind them.
    private static final Map<String, String> VERBS =
            verbs(
                    "has have",
                    "contains contain",
                    "includes include",
                    "covers cover",
                    "touches touch",
                    "faces face",
                    "surrounds surround",
                    "holds hold",
                    "supports support",
                    "encloses enclose",
                    "overlaps overlap",
                    "carries carry",
                    "blocks block",
                    "hides hide",
                    "wears wear",
                    "consists consist");

    private static final Set<String> BEFORE_A_THING =
            Set.of(
                    "the", "a", "an", "its", "his", "her", "their", "this", "that", "these",
                    "those", "some", "any", "another", "one", "two", "three", "as", "of");

    /// A statement about these cannot be denied at its verb.
    private static final Set<String> QUANTITIES =
            Set.of(
                    "no",
                    "none",
                    "nobody",
                    "nothing",
                    "neither",
                    "every",
                    "everything",
                    "all",
                    "each",
                    "both",
                    "some",
                    "never",
                    "not",
                    "either",
                    "many",
                    "most");

    private static final Set<String> RELATIVES = Set.of("that", "which", "who", "whose", "where");
    private static final Set<String> JOINING = Set.of("and", "or", "but", "while", "because");

    private Negation() {}

    private static Map<String, String> verbs(String... pairs) {
        Map<String, String> verbs = new TreeMap<>();
        for (String pair : pairs) {
            String[] forms = pair.split(" ");
            verbs.put(forms[0], "does not " + forms[1]);
            verbs.put(forms[1], "do not " + forms[1]);
        }
        return verbs;
    }

    /// @param statement a sentence
    static String of(String statement) {
        List<String> words = new ArrayList<>(Arrays.asList(statement.strip().split("\\s+")));
        OptionalInt verb = verb(words);
        if (verb.isEmpty()) {
            return outside(words);
        }
        int at = verb.getAsInt();
        if (!AUXILIARIES.contains(plain(words.get(at)))) {
            words.set(at, VERBS.get(plain(words.get(at))));
        } else if (at + 1 < words.size() && plain(words.get(at + 1)).equals(NOT)) {
            words.remove(at + 1);
        } else {
            words.add(at + 1, NOT);
        }
        return String.join(" ", words);
    }

    /// Where the statement's verb stands; empty when that is not plain.
    private static OptionalInt verb(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = plain(words.get(i));
            if (QUANTITIES.contains(word) || RELATIVES.contains(word)) {
                return OptionalInt.empty();
            }
            boolean auxiliary = i > 0 && AUXILIARIES.contains(word);
            if (auxiliary || i > 0 && verbOfAThing(words, i)) {
                boolean plain = auxiliary ? onlyClause(words, i) : !auxiliaryBehind(words, i);
                return plain ? OptionalInt.of(i) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean verbOfAThing(List<String> words, int at) {
        return VERBS.containsKey(words.get(at))
                && at + 1 < words.size()
                && BEFORE_A_THING.contains(plain(words.get(at + 1)));
    }

    /// "The cat is here and the dog is there" says two things.
    private static boolean onlyClause(List<String> words, int verb) {
        boolean joined = false;
        for (int i = verb + 1; i < words.size(); i++) {
            joined |= JOINING.contains(plain(words.get(i)));
            if (joined && (AUXILIARIES.contains(plain(words.get(i))) || verbOfAThing(words, i))) {
                return false;
            }
        }
        return true;
    }

    /// What looks like a verb may be a noun: "The table covers the girl holds are red".
    private static boolean auxiliaryBehind(List<String> words, int verb) {
        return words.subList(verb + 1, words.size()).stream()
                .anyMatch(word -> AUXILIARIES.contains(plain(word)));
    }

    private static String outside(List<String> words) {
        String first = words.getFirst();
        if (BEFORE_A_THING.contains(plain(first)) || QUANTITIES.contains(plain(first))) {
            words.set(0, first.toLowerCase(Locale.ROOT));
        }
        return "It is not true that " + String.join(" ", words);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[.,;:!?\"]+$", "");
    }
}
