package dev.locative.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words whose class a list says. Where several lists hold a word, the first below wins.
final class ClosedWords {
    private static final Map<String, Pos> CLASSES = classes();

    private ClosedWords() {}

    /// The class of a word in lower case, null where its tag says it.
    static @Nullable Pos of(String lower, String tag) {
        Pos known = CLASSES.get(lower);
        if (known == null) {
            return lower.endsWith("self") ? Pos.ADVERB : null;
        }
        return known == Pos.MODAL && lower.equals("can") && tag.equals("NOUN") ? null : known;
    }

    private static Map<String, Pos> classes() {
        Map<String, Pos> classes = new HashMap<>();
        put(classes, Pos.BE, Lexicon.BE);
        put(classes, Pos.HAVE, Lexicon.HAVE);
        put(classes, Pos.MODAL, Lexicon.MODAL);
        put(classes, Pos.AND, Lexicon.AND);
        put(classes, Pos.SUBORDINATOR, Lexicon.SUBORDINATOR);
        put(classes, Pos.POSSESSIVE, Lexicon.POSSESSIVE);
        put(classes, Pos.THERE, Set.of("there"));
        put(classes, Pos.RELATIVE, Lexicon.RELATIVE);
        put(classes, Pos.NOT, Set.of("not", "n't", "never"));
        put(classes, Pos.ADVERB, Set.of("themselves"));
        Stream.of(Lexicon.PRONOUN, Lexicon.DETERMINER, Repairs.PREPOSITIONS)
                .flatMap(Set::stream)
                .filter(word -> word.endsWith("self"))
                .forEach(word -> classes.putIfAbsent(word, Pos.ADVERB));
        put(classes, Pos.PRONOUN, Lexicon.PRONOUN);
        put(classes, Pos.DETERMINER, Lexicon.DETERMINER);
        put(classes, Pos.PREPOSITION, Repairs.PREPOSITIONS);
        put(classes, Pos.COMMA, Set.of(","));
        return Map.copyOf(classes);
    }

    private static void put(Map<String, Pos> classes, Pos pos, Set<String> words) {
        words.forEach(word -> classes.putIfAbsent(word, pos));
    }
}
