package dev.locative.filter;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where prepositions and verbs stand in a piece of a question.
final class Prepositional {
    private static final Set<String> PREPOSITIONS =
            Set.of(
                    ("in on at to of from with by behind above below under underneath beneath over near"
                                    + " beside between among around against along across inside outside within"
                                    + " onto into upon atop toward towards through beyond past opposite alongside"
                                    + " off up down out throughout amid next adjacent close away left right")
                            .split(" "));

    private static final Set<String> INTRANSITIVE =
            Set.of(
                    ("standing sitting lying hanging leaning resting walking running moving flying swimming"
                                    + " sleeping floating kneeling growing falling shining glowing")
                            .split(" "));

    /// Those after which nothing is waited for.
    private static final Set<String> CLOSED =
            Set.of("down", "up", "out", "away", "close", "left", "right", "adjacent", "next");

    /// What may end a relation before its open end: "to the left of", "on top of", "next to".
    private static final Set<String> WITHIN =
            Set.of(
                    ("the front left right top bottom middle center centre side edge corner end back base"
                                    + " rear foot other far upper lower same hand very far-left immediate")
                            .split(" "));

    private static final Set<String> PARTICIPLES =
            Set.of(
                    ("hung held set built laid seen found shown drawn worn put cut lit spread stuck bent"
                                    + " woven painted sewn written cast thrown tied bound strung driven hidden"
                                    + " torn frozen broken strewn sunk swept kept split swung wound ridden")
                            .split(" "));

    /// Nouns that look like participles.
    private static final Set<String> NOUNS =
            Set.of(
                    ("building buildings painting paintings ceiling railing clothing awning opening string"
                                    + " lettering siding wing ring king thing something flooring lighting writing"
                                    + " drawing carving netting fencing landing wedding parking swing spring"
                                    + " bed weed shed sled reed seed breed head feed")
                            .split(" "));

    private static final Set<String> DETERMINERS =
            Set.of(
                    ("the a an this that these those his her its their my your some any each every all"
                                    + " both another one two three four five six seven eight nine ten many several"
                                    + " most")
                            .split(" "));

    private static final Set<String> GENERIC =
            Set.of(
                    "object objects thing things item items element elements feature features structure structures"
                            .split(" "));

    private Prepositional() {}

    static boolean word(String lower) {
        return PREPOSITIONS.contains(lower);
    }

    static boolean participle(String lower) {
        boolean form = lower.length() > 4 && (lower.endsWith("ing") || lower.endsWith("ed"));
        return form && !NOUNS.contains(lower) || PARTICIPLES.contains(lower);
    }

    /// What a yes/no question is about: "the bush" of "the bush in front of the giraffes"; all of
    /// `text` where no place or participle follows.
    static String subject(String text) {
        String[] words = text.split(" ");
        int length = words[0].length();
        for (int i = 1; i < words.length; i++) {
            String lower = words[i].toLowerCase(Locale.ROOT);
            boolean side = Set.of("left", "right", "of").contains(lower);
            boolean noun = determiner(words[i - 1].toLowerCase(Locale.ROOT));
            if (!noun && (word(lower) && !side || participle(lower))) {
                return text.substring(0, length);
            }
            length += 1 + words[i].length();
        }
        return text;
    }

    static boolean finite(String lower) {
        return Set.of("is", "are", "was", "were", "has", "have", "can").contains(lower);
    }

    static boolean determiner(String lower) {
        return DETERMINERS.contains(lower);
    }

    /// Whether it says where something is, and not what: "behind the post", "hanging from a rack".
    static boolean predicate(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split(" ");
        int i = 0;
        while (i < words.length - 1
                && (words[i].endsWith("ly")
                        || Set.of("just", "also", "visible", "right").contains(words[i]))) {
            i++;
        }
        String first = words[i];
        return !DETERMINERS.contains(first)
                && (PREPOSITIONS.contains(first)
                        || participle(first)
                        || Set.of("front", "closest", "nearest", "closer", "farthest")
                                .contains(first));
    }

    /// Whether it names a thing without saying what it is: "the object to the left of the dog".
    static boolean generic(String text) {
        String rest = afterNoun(text);
        return !rest.isEmpty() && predicate(rest);
    }

    /// What follows a noun that could be any thing's; empty where there is none.
    static String afterNoun(String text) {
        List<String> words = List.of(text.split(" "));
        for (int i = 0; i < Math.min(4, words.size()); i++) {
            if (GENERIC.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                int from = i + 1;
                while (from < words.size()
                        && Set.of("that", "which", "is", "are", "located", "positioned", "visible")
                                .contains(words.get(from))) {
                    from++;
                }
                return String.join(" ", words.subList(from, words.size()));
            }
        }
        return "";
    }

    /// Where the verb or preposition starts whose object is open at the end of `text`: the offset
    /// of "parked on" in "the truck parked on"; -1 where nothing is open.
    static int open(String text) {
        String[] words = text.split(" ");
        int i = words.length - 1;
        String last = words[i].toLowerCase(Locale.ROOT);
        if (i == 0) {
            return -1;
        }
        if (CLOSED.contains(last)) {
            return -1;
        }
        if (!PREPOSITIONS.contains(last)) {
            boolean takes = participle(last) && last.endsWith("ing");
            return takes && !INTRANSITIVE.contains(last) ? offset(words, i) : -1;
        }
        while (i > 1) {
            String before = words[i - 1].toLowerCase(Locale.ROOT);
            boolean of = words[i].equals("of") || words[i].equals("to");
            if (PREPOSITIONS.contains(before) || participle(before)) {
                i--;
            } else if (WITHIN.contains(before) && (of || inPlace(words, i))) {
                i--;
            } else {
                break;
            }
        }
        if (WITHIN.contains(words[i]) && !PREPOSITIONS.contains(words[i])) {
            return -1;
        }
        return offset(words, i);
    }

    private static boolean inPlace(String[] words, int i) {
        return WITHIN.contains(words[i])
                || i > 1 && WITHIN.contains(words[i - 1]) && words[words.length - 1].equals("of");
    }

    /// Where the verb starts that ends `text`: "the train parked"; -1 where there is none.
    static int lastVerb(String text) {
        String[] words = text.split(" ");
        int i = words.length - 1;
        String last = words[i].toLowerCase(Locale.ROOT);
        return i > 0 && participle(last) && !DETERMINERS.contains(words[i - 1])
                ? offset(words, i)
                : -1;
    }

    private static int offset(String[] words, int i) {
        int offset = 0;
        for (int k = 0; k < i; k++) {
            offset += words[k].length() + 1;
        }
        return offset;
    }
}
