package dev.locative.filter;

import dev.locative.data.Phrase;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A noun phrase in stems.
///
/// @param words all its key terms
/// @param head the stem of its head noun
/// @param of the stem of the noun after "of", of which the head may be a part; empty if none
/// @param regions the parts of a picture or thing that it names, synonyms folded: "top", "left"
/// @param names the stems of its proper names: "Mercedes" in "white Mercedes convertible"
/// @param owners the stems of those it belongs to: "cat" in "the cat's paw"
record Named(
        Set<String> words,
        String head,
        String of,
        Set<String> regions,
        Set<String> names,
        Set<String> owners) {
    private static final Map<String, String> REGIONS =
            Map.ofEntries(
                    Map.entry("left", "left"),
                    Map.entry("leftmost", "left"),
                    Map.entry("right", "right"),
                    Map.entry("rightmost", "right"),
                    Map.entry("top", "top"),
                    Map.entry("upper", "top"),
                    Map.entry("bottom", "bottom"),
                    Map.entry("lower", "bottom"),
                    Map.entry("center", "center"),
                    Map.entry("centr", "center"),
                    Map.entry("middl", "center"),
                    Map.entry("background", "background"),
                    Map.entry("backdrop", "background"),
                    Map.entry("foreground", "foreground"),
                    Map.entry("front", "front"),
                    Map.entry("back", "back"),
                    Map.entry("rear", "back"),
                    Map.entry("distanc", "distance"));

    /// Stems that may stand with a region without naming a thing.
    private static final Set<String> SIDES =
            Set.of(
                    "corner", "edg", "far", "hand", "half", "part", "section", "portion", "area",
                    "view", "frame", "scene", "end", "very", "extrem", "distant", "shot");

    /// Heads that stand for what follows "of".
    private static final Set<String> PARTS =
            Set.of(
                    "part",
                    "piec",
                    "row",
                    "group",
                    "pair",
                    "cluster",
                    "stack",
                    "pile",
                    "bunch",
                    "coupl",
                    "some",
                    "set",
                    "section",
                    "portion",
                    "layer",
                    "surfac",
                    "side",
                    "edg",
                    "end",
                    "base",
                    "corner",
                    "front",
                    "back",
                    "top",
                    "bottom",
                    "center",
                    "middl",
                    "seri",
                    "sort",
                    "backdrop",
                    "exterior",
                    "interior",
                    "collect",
                    "model",
                    "replica",
                    "number",
                    "rest",
                    "major",
                    "patch",
                    "bit",
                    "roll",
                    "flock",
                    "herd",
                    "crowd",
                    "school",
                    "fleet",
                    "line",
                    "bundl",
                    "heap",
                    "clump",
                    "trio",
                    "arrai",
                    "assort",
                    "handful",
                    "expans",
                    "stretch",
                    "bodi");

    /// Words that tell one thing from another of its kind.
    private static final Set<String> TELLING =
            Set.of("first", "second", "third", "fourth", "last", "anoth", "other", "next");

    /// Whether the stem tells one thing from another of its kind.
    static boolean tells(String word) {
        return REGIONS.containsKey(word)
                || TELLING.contains(word)
                || Character.isDigit(word.charAt(0));
    }

    static @Nullable Named of(@Nullable Phrase phrase, TermAnalyzer analyzer) {
        return phrase == null ? null : of(phrase.text(), phrase.head(), analyzer);
    }

    static Named of(String text, String headWord, TermAnalyzer analyzer) {
        Terms terms = analyzer.terms(text);
        Set<String> words = new LinkedHashSet<>();
        Set<String> regions = new HashSet<>();
        Set<String> names = Set.of();
        Set<String> owners = Set.of();
        for (int i = 0; i < terms.size(); i++) {
            String word = terms.term()[i];
            if (terms.is(i, Terms.PRONOUN)) {
                continue;
            }
            words.add(word);
            if (i > 0 && Character.isUpperCase(text.charAt(terms.start()[i]))) {
                names = names.isEmpty() ? new HashSet<>() : names;
                names.add(word);
            }
            if (text.startsWith("'s ", terms.end()[i])
                    || text.startsWith("'s ", terms.end()[i] - 2)) {
                owners = owners.isEmpty() ? new HashSet<>() : owners;
                owners.add(word);
            }
            String region = REGIONS.get(word);
            if (region != null) {
                regions.add(region);
            }
        }
        Terms heads = analyzer.terms(headWord);
        String rest = terms.size() == 0 ? "" : terms.term()[terms.size() - 1];
        String head =
                heads.size() > 0
                        ? heads.term()[heads.size() - 1]
                        : rest.isEmpty() ? headWord.toLowerCase(Locale.ROOT) : rest;
        String last = terms.size() == 0 ? head : terms.term()[terms.size() - 1];
        return new Named(words, head, text.contains(" of ") ? last : "", regions, names, owners);
    }

    /// Whether it names a part of the picture, or of what was spoken of, and no thing.
    boolean region() {
        if (regions.isEmpty()) {
            return false;
        }
        for (String word : words) {
            if (!REGIONS.containsKey(word) && !SIDES.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// How surely this names what `other` does, 0..1.
    ///
    /// @param known whether a caption says an adjective of a noun somewhere
    double same(Named other, Known known) {
        if (region() || other.region()) {
            return region() && other.region() && regions.equals(other.regions) ? 1 : 0;
        }
        double part = 1;
        if (!head.equals(other.head)) {
            boolean whole =
                    head.equals(other.of) && PARTS.contains(other.head)
                            || other.head.equals(of) && PARTS.contains(head);
            boolean named = other.names.contains(head) && other.words.containsAll(words);
            if (!whole && !named) {
                return 0;
            }
            part = 0.9;
        }
        Set<String> more = new HashSet<>(words);
        more.removeAll(other.words);
        more.remove(head);
        if (more.isEmpty()) {
            return part;
        }
        Set<String> less = new HashSet<>(other.words);
        less.removeAll(words);
        less.remove(other.head);
        less.removeIf(word -> Character.isDigit(word.charAt(0)));
        for (String word : more) {
            if (tells(word) || !known(word, known)) {
                return 0;
            }
        }
        return less.isEmpty() || owners.containsAll(more) ? part * 0.9 : 0.3;
    }

    private boolean known(String word, Known known) {
        if (known.near(word, head)) {
            return true;
        }
        for (String shared : words) {
            if (!shared.equals(word) && known.near(word, shared)) {
                return true;
            }
        }
        return false;
    }

    /// What a caption says of its nouns.
    interface Known {
        boolean near(String word, String head);
    }
}
