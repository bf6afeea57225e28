package dev.locative.statement;

import java.util.List;
import java.util.Set;

/// Prepositions that belong to their verb's sense and open no place.
final class Manner {
    /// Verbs of what becomes of a thing: "split into pieces" is no place.
    private static final List<String> CHANGES =
            List.of(
                    "split",
                    "divid",
                    "separat",
                    "transform",
                    "turn",
                    "shap",
                    "form",
                    "mold",
                    "mould",
                    "morph",
                    "convert",
                    "merg",
                    "blend",
                    "broken",
                    "break",
                    "transition",
                    "arrang",
                    "organiz",
                    "evolv",
                    "develop");

    /// Verbs of making a mark: "in" tells how, not where.
    private static final Set<String> MARKED =
            Lexicon.words("painted drawn written printed rendered done colored coloured executed");

    /// Verbs that "off" makes another verb: "gives off light".
    private static final List<String> OFF_VERBS =
            List.of("giv", "show", "set", "tak", "let", "bas", "cut");

    /// Verbs of the mind and of doing: "engrossed in a book" says where no one is.
    private static final List<String> MENTAL =
            List.of(
                    "engross",
                    "engag",
                    "absorb",
                    "interest",
                    "involv",
                    "concentrat",
                    "dress",
                    "intent",
                    "specializ",
                    "participat",
                    "result");

    private Manner() {}

    /// Whether verb and preposition say how, or what of: "written in French", "gives off".
    static boolean of(String verb, String phrase, Mention what) {
        return switch (phrase) {
            case "into" -> starts(verb, CHANGES) && !what.region();
            case "in" ->
                    starts(verb, MENTAL)
                            || MARKED.contains(verb) && !what.region() && !what.definite();
            case "on" -> starts(verb, MENTAL) && !what.region();
            case "off" -> starts(verb, OFF_VERBS);
            case "by", "from" -> verb.equals("written");
            default -> false;
        };
    }

    static boolean starts(String verb, List<String> stems) {
        return stems.stream().anyMatch(verb::startsWith);
    }
}
