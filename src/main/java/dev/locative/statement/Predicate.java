package dev.locative.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A statement's relation words, taken apart: "are visible in" has no verb worth asking with and
/// the tail "in"; "hang from" has the verb "hang" and the tail "from".
///
/// @param form how the verb stands there
/// @param verb the verb with its particles as written, for a finite verb its base form; empty when
///   `form` is NONE
/// @param adverb "directly" and the like before the tail; empty if none
/// @param tail the preposition; empty when the verb takes the reference as its object
record Predicate(Form form, String verb, String adverb, String tail) {
    enum Form {
        NONE,
        ING,
        PARTICIPLE,
        FINITE
    }

    /// The words taken apart; null where they are none of the shapes known here.
    static @Nullable Predicate of(String words) {
        List<String> tokens = tokens(words);
        int i = 0;
        while (i < tokens.size()
                && RelationWords.AUXILIARIES.contains(tokens.get(i))
                && !tail(tokens, i)) {
            i++;
        }
        while (i < tokens.size() && adverbial(tokens.get(i)) && !tail(tokens, i)) {
            i++;
        }
        if (i < tokens.size() && RelationWords.VACUOUS.contains(tokens.get(i))) {
            i++;
            Predicate rest = tailed(Form.NONE, "", tokens, i);
            return rest != null && !rest.tail.isEmpty() ? rest : null;
        }
        Predicate plain = tailed(Form.NONE, "", tokens, i);
        if (plain != null) {
            return plain.tail.isEmpty() ? null : plain;
        }
        if (i >= tokens.size()) {
            return null;
        }
        return verbal(tokens, i);
    }

    private static @Nullable Predicate verbal(List<String> tokens, int i) {
        String first = tokens.get(i);
        Form form;
        String verb;
        if (first.endsWith("ing") && first.length() > 5) {
            form = Form.ING;
            verb = first;
        } else if (first.endsWith("ed") && first.length() > 4
                || RelationWords.IRREGULAR.contains(first)) {
            form = Form.PARTICIPLE;
            verb = first;
        } else {
            String base = RelationWords.VERBS.contains(first) ? first : base(first);
            if (!RelationWords.VERBS.contains(base)) {
                return null;
            }
            form = Form.FINITE;
            verb = base;
        }
        int j = i + 1;
        StringBuilder whole = new StringBuilder(verb);
        while (j < tokens.size()
                && RelationWords.PARTICLES.contains(tokens.get(j))
                && !exact(tokens, j)) {
            whole.append(' ').append(tokens.get(j));
            j++;
        }
        Predicate found = tailed(form, whole.toString(), tokens, j);
        if (found == null || !found.tail.isEmpty()) {
            boolean idle = found != null && idle(form, verb, whole.toString(), found.tail);
            return idle ? null : found;
        }
        return form != Form.PARTICIPLE && English.TRANSITIVE.contains(stem(form, verb))
                ? found
                : null;
    }

    /// Whether verb and preposition together tell no place, or are none: "manhole cover in".
    private static boolean idle(Form form, String verb, String whole, String tail) {
        return switch (form) {
            case NONE -> false;
            case PARTICIPLE -> RelationWords.NO_PLACED.contains(verb);
            case ING ->
                    whole.equals("standing out")
                            || tail.equals("with") && !RelationWords.FULL.contains(verb)
                            || tail.equals("at") && !RelationWords.AT.contains(verb)
                            || RelationWords.NO_PLACING.contains(verb);
            case FINITE ->
                    RelationWords.NOT_AFTER_FINITE.contains(tail)
                            || whole.equals("stand out")
                            || English.TRANSITIVE.contains(verb) && !verb.equals("reflect");
        };
    }

    private static String stem(Form form, String verb) {
        if (form != Form.ING) {
            return verb;
        }
        String cut = verb.substring(0, verb.length() - "ing".length());
        if (English.TRANSITIVE.contains(cut)) {
            return cut;
        }
        char last = cut.charAt(cut.length() - 1);
        return last == cut.charAt(cut.length() - 2)
                ? cut.substring(0, cut.length() - 1)
                : cut + "e";
    }

    private static boolean adverbial(String token) {
        return token.endsWith("ly") && !token.equals("fly") || token.equals("also");
    }

    private static List<String> tokens(String words) {
        List<String> found = new ArrayList<>(6);
        String lower = words.toLowerCase(Locale.ROOT).strip();
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || lower.charAt(i) == ' ' || lower.charAt(i) == ' ') {
                if (i > start) {
                    found.add(lower.substring(start, i));
                }
                start = i + 1;
            }
        }
        return found;
    }

    private static boolean exact(List<String> tokens, int from) {
        return RelationWords.TAILS.contains(String.join(" ", tokens.subList(from, tokens.size())));
    }

    private static boolean tail(List<String> tokens, int from) {
        return tailed(Form.NONE, "", tokens, from) != null && from < tokens.size();
    }

    private static @Nullable Predicate tailed(
            Form form, String verb, List<String> tokens, int from) {
        if (from >= tokens.size()) {
            return new Predicate(form, verb, "", "");
        }
        if (exact(tokens, from)) {
            return new Predicate(
                    form, verb, "", String.join(" ", tokens.subList(from, tokens.size())));
        }
        String first = tokens.get(from);
        boolean adverb = RelationWords.ADVERBS.contains(first) || first.endsWith("ly");
        if (adverb && from + 1 < tokens.size() && exact(tokens, from + 1)) {
            String tail = String.join(" ", tokens.subList(from + 1, tokens.size()));
            boolean kept =
                    RelationWords.ADVERBS.contains(first)
                            && !first.equals("also")
                            && !first.equals("clearly");
            return new Predicate(form, verb, kept ? first : "", tail);
        }
        return null;
    }

    /// "stands" to "stand".
    private static String base(String verb) {
        if (verb.endsWith("s")
                && RelationWords.VERBS.contains(verb.substring(0, verb.length() - 1))) {
            return verb.substring(0, verb.length() - 1);
        }
        if (verb.endsWith("ies")) {
            return verb.substring(0, verb.length() - 3) + "y";
        }
        boolean sibilant =
                verb.endsWith("ches")
                        || verb.endsWith("shes")
                        || verb.endsWith("sses")
                        || verb.endsWith("oes");
        if (sibilant) {
            return verb.substring(0, verb.length() - 2);
        }
        return verb.endsWith("s") ? verb.substring(0, verb.length() - 1) : verb;
    }

    /// "stand up" to "stands up".
    static String third(String verb) {
        int space = verb.indexOf(' ');
        String word = space < 0 ? verb : verb.substring(0, space);
        String rest = space < 0 ? "" : verb.substring(space);
        char last = word.charAt(word.length() - 1);
        if (last == 'y' && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
            return word.substring(0, word.length() - 1) + "ies" + rest;
        }
        boolean sibilant =
                word.endsWith("ch") || word.endsWith("sh") || word.endsWith("ss") || last == 'o';
        return word + (sibilant ? "es" : "s") + rest;
    }

    /// The adverb and the tail: "directly behind".
    String place() {
        String whole = tail.equals("left of") || tail.equals("right of") ? "to the " + tail : tail;
        return adverb.isEmpty() ? whole : adverb + " " + whole;
    }

    boolean placing() {
        return RelationWords.PLACES.contains(tail)
                && !(form == Form.PARTICIPLE && tail.equals("by"));
    }
}
