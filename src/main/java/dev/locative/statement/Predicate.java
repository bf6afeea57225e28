package dev.locative.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final Set<String> AUXILIARIES =
            Lexicon.set(
                    "is are was were be been being can could also there has have seems seem to exists exist");

    private static final Set<String> VACUOUS =
            Lexicon.set(
                    "visible seen present shown located situated positioned found observed depicted placed"
                            + " kept noticeable featured displayed noted viewed appears appear");

    private static final Set<String> ADVERBS =
            Lexicon.set(
                    "directly just immediately right high slightly far partially close also clearly");

    private static final Set<String> PARTICLES =
            Lexicon.set(
                    "up down out off back upright upside over together diagonally upwards downwards vertically horizontally along");

    private static final Set<String> IRREGULAR =
            Lexicon.set(
                    "set built made hung held drawn woven bent strung laid stuck worn spread lit sewn thrown left"
                            + " cut put written grown torn hidden bound shot driven wound zip-tied");

    private static final Set<String> VERBS =
            Lexicon.set(
                    "stand sit lie lay hang rest lean float grow extend stretch run lead cover surround flank line"
                            + " face connect support touch overlook border protrude rise tower fall dangle curve"
                            + " reach stick poke emerge shine separate divide encircle frame overlap cross perch"
                            + " loom hover spread fill climb wrap drape jut overhang obscure block adjoin skirt"
                            + " occupy go pass sleep walk swim fly ride travel spout trail attach kneel sprawl"
                            + " sparkle reflect span slope bend spill pour come");

    static final Set<String> TAILS =
            Set.of(
                    "in",
                    "on",
                    "at",
                    "inside",
                    "within",
                    "under",
                    "below",
                    "beneath",
                    "underneath",
                    "above",
                    "over",
                    "behind",
                    "beyond",
                    "between",
                    "in between",
                    "near",
                    "next to",
                    "beside",
                    "against",
                    "along",
                    "across",
                    "around",
                    "atop",
                    "on top of",
                    "in front of",
                    "to the left of",
                    "to the right of",
                    "on the left of",
                    "on the right of",
                    "on the left side of",
                    "on the right side of",
                    "to the left side of",
                    "to the right side of",
                    "left of",
                    "right of",
                    "by",
                    "among",
                    "amongst",
                    "close to",
                    "adjacent to",
                    "alongside",
                    "outside",
                    "outside of",
                    "inside of",
                    "opposite",
                    "through",
                    "throughout",
                    "from",
                    "to",
                    "into",
                    "onto",
                    "toward",
                    "towards",
                    "off",
                    "off of",
                    "out of",
                    "away from",
                    "up",
                    "down",
                    "past",
                    "with",
                    "of",
                    "in the middle of",
                    "in the center of",
                    "in the centre of",
                    "at the center of",
                    "at the edge of",
                    "on the edge of",
                    "at the end of",
                    "at the base of",
                    "at the bottom of",
                    "at the top of",
                    "at the corner of",
                    "in the corner of",
                    "on either side of",
                    "at either side of",
                    "on both sides of",
                    "to the side of",
                    "on the side of",
                    "at the side of",
                    "on each side of",
                    "on the other side of",
                    "in back of",
                    "at the back of",
                    "at the front of",
                    "on the front of",
                    "on the back of",
                    "parallel to",
                    "perpendicular to",
                    "at the foot of",
                    "on the surface of",
                    "far from");

    /// Verbs of contents: "teeming with fish" locates the fish.
    static final Set<String> FULL = Set.of("teeming", "brimming", "bursting", "overflowing");

    private static final Set<String> NOT_AFTER_FINITE = Set.of("of", "with", "by");

    /// Where "Where is X?" may be answered with.
    static final Set<String> PLACES =
            Set.of(
                    "in",
                    "on",
                    "at",
                    "inside",
                    "within",
                    "under",
                    "below",
                    "beneath",
                    "underneath",
                    "above",
                    "over",
                    "behind",
                    "beyond",
                    "between",
                    "in between",
                    "near",
                    "next to",
                    "beside",
                    "against",
                    "along",
                    "across",
                    "around",
                    "atop",
                    "on top of",
                    "in front of",
                    "to the left of",
                    "to the right of",
                    "on the left of",
                    "on the right of",
                    "on the left side of",
                    "on the right side of",
                    "to the left side of",
                    "to the right side of",
                    "left of",
                    "right of",
                    "by",
                    "among",
                    "close to",
                    "adjacent to",
                    "alongside",
                    "outside",
                    "outside of",
                    "inside of",
                    "in the middle of",
                    "in the center of",
                    "in the centre of",
                    "at the center of",
                    "at the edge of",
                    "on the edge of",
                    "at the end of",
                    "at the base of",
                    "at the bottom of",
                    "at the top of",
                    "at the corner of",
                    "in the corner of",
                    "on either side of",
                    "at either side of",
                    "on both sides of",
                    "to the side of",
                    "on the side of",
                    "at the side of",
                    "on each side of",
                    "at the back of",
                    "in back of");

    /// The words taken apart; null where they are none of the shapes known here.
    static @Nullable Predicate of(String words) {
        List<String> tokens = tokens(words);
        int i = 0;
        while (i < tokens.size() && AUXILIARIES.contains(tokens.get(i)) && !tail(tokens, i)) {
            i++;
        }
        while (i < tokens.size() && adverbial(tokens.get(i)) && !tail(tokens, i)) {
            i++;
        }
        if (i < tokens.size() && VACUOUS.contains(tokens.get(i))) {
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
        } else if (first.endsWith("ed") && first.length() > 4 || IRREGULAR.contains(first)) {
            form = Form.PARTICIPLE;
            verb = first;
        } else {
            String base = VERBS.contains(first) ? first : base(first);
            if (!VERBS.contains(base)) {
                return null;
            }
            form = Form.FINITE;
            verb = base;
        }
        int j = i + 1;
        StringBuilder whole = new StringBuilder(verb);
        while (j < tokens.size() && PARTICLES.contains(tokens.get(j)) && !exact(tokens, j)) {
            whole.append(' ').append(tokens.get(j));
            j++;
        }
        Predicate found = tailed(form, whole.toString(), tokens, j);
        if (found == null || !found.tail.isEmpty()) {
            boolean idle =
                    found != null
                            && (form == Form.FINITE && NOT_AFTER_FINITE.contains(found.tail)
                                    || form == Form.ING
                                            && found.tail.equals("with")
                                            && !FULL.contains(verb));
            return idle ? null : found;
        }
        return form != Form.PARTICIPLE && Lexicon.TRANSITIVE.contains(stem(form, verb))
                ? found
                : null;
    }

    private static String stem(Form form, String verb) {
        if (form != Form.ING) {
            return verb;
        }
        String cut = verb.substring(0, verb.length() - "ing".length());
        if (Lexicon.TRANSITIVE.contains(cut)) {
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
        return TAILS.contains(String.join(" ", tokens.subList(from, tokens.size())));
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
        boolean adverb = ADVERBS.contains(first) || first.endsWith("ly");
        if (adverb && from + 1 < tokens.size() && exact(tokens, from + 1)) {
            String tail = String.join(" ", tokens.subList(from + 1, tokens.size()));
            boolean kept =
                    ADVERBS.contains(first) && !first.equals("also") && !first.equals("clearly");
            return new Predicate(form, verb, kept ? first : "", tail);
        }
        return null;
    }

    /// "stands" to "stand".
    private static String base(String verb) {
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
        return adverb.isEmpty() ? tail : adverb + " " + tail;
    }

    boolean placing() {
        return PLACES.contains(tail) && !(form == Form.PARTICIPLE && tail.equals("by"));
    }
}
