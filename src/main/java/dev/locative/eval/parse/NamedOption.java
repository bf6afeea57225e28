package dev.locative.eval.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads which one of an item's options a reply names in words, for questions asked without letters
/// ("Answer with left, right, on or under."). Immutable, safe in any number of threads; build one
/// per list of options.
///
/// Whole words count, in any case, between any signs. Of phrases that overlap the longest is taken,
/// so "on the left" says left and not on, and "in front of" is one word. A preposition may be said
/// otherwise ("to the left of", "beneath", "on top of") unless the other way of saying it is
/// another option. A reply that names no option, or more than one, names none.
public final class NamedOption {
    private static final int NOTHING = -1;

    private record Phrase(List<String> words, int option) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private NamedOption(Map<String, Integer> phrases) {
        phrases.forEach((text, option) -> {
            List<String> words = List.of(text.split(" "));
            byFirstWord
                    .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase(words, option));
        });
        Comparator<Phrase> longestFirst = Comparator.comparingInt(phrase -> -phrase.words().size());
        byFirstWord.values().forEach(list -> list.sort(longestFirst));
    }

    /// Options that are prepositions: "left", "left of", "left_of", "in-front", "on", "top" and so
    /// on.
    ///
    /// @throws IllegalArgumentException where two options are the same, or one has no letter or
    ///   digit
    public static NamedOption ofPrepositions(List<String> options) {
        return new NamedOption(prepositions(own(options)));
    }

    /// The index of the one option that a reply names; empty where it names none or several.
    public OptionalInt find(String reply) {
        List<String> words = words(reply);
        int found = NOTHING;
        for (int i = 0; i < words.size(); ) {
            Phrase phrase = at(words, i);
            if (phrase == null) {
                i++;
                continue;
            }
            i += phrase.words().size();
            if (phrase.option() != NOTHING) {
                if (found != NOTHING && found != phrase.option()) {
                    return OptionalInt.empty();
                }
                found = phrase.option();
            }
        }
        return found == NOTHING ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private @Nullable Phrase at(List<String> words, int i) {
        for (Phrase phrase : byFirstWord.getOrDefault(words.get(i), List.of())) {
            int end = i + phrase.words().size();
            if (end <= words.size() && words.subList(i, end).equals(phrase.words())) {
                return phrase;
            }
        }
        return null;
    }

    private static Map<String, Integer> own(List<String> options) {
        Map<String, Integer> own = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            String text = String.join(" ", words(options.get(i)));
            if (text.isEmpty() || own.put(text, i) != null) {
                throw new IllegalArgumentException(
                        "options "
                                + options
                                + ": \""
                                + options.get(i)
                                + "\" is empty or there twice; "
                                + "every option needs words of its own");
            }
        }
        return own;
    }

    private static Map<String, Integer> prepositions(Map<String, Integer> own) {
        Map<String, Integer> phrases = new HashMap<>();
        Synonyms.SAY_NOTHING.forEach(phrase -> phrases.put(phrase, NOTHING));
        Set<String> shared = new HashSet<>();
        own.forEach((text, option) -> {
            for (String way : Synonyms.of(text)) {
                Integer other = phrases.put(way, option);
                if (other != null && other != option.intValue()) {
                    shared.add(way);
                }
            }
        });
        shared.forEach(way -> phrases.put(way, NOTHING));
        phrases.putAll(own);
        return phrases;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String lowered = PythonText.lower(text);
        int start = NOTHING;
        for (int i = 0; i <= lowered.length(); i++) {
            boolean inWord = i < lowered.length() && isInWord(lowered.charAt(i));
            if (inWord && start == NOTHING) {
                start = i;
            } else if (!inWord && start != NOTHING) {
                words.add(lowered.substring(start, i));
                start = NOTHING;
            }
        }
        return words;
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
