package dev.locative.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Verbs whose forms are hardly ever nouns, so that the form alone says the verb: "strolls",
/// "gathers", but not "walks" or "crosses".
final class PlainVerbs {
    private static final Set<String> BASE =
            Lexicon.words(
                    "unfurl continue accentuate accompany add adjoin adorn appear approach ascend bask beckon bestow boast"
                            + " bring captivate capture carry clutch complement comprise conceal consist contain"
                            + " contemplate converge cradle create crouch decorate depict descend devour"
                            + " disappear display divide dominate droop embellish embrace emanate embody emerge"
                            + " emit emphasize enclose encircle encompass engulf enhance enter envelop evoke"
                            + " examine exemplify exhibit extend exude face feature festoon flank flaunt float"
                            + " flutter forage gallop gather gaze give glide gleam glisten glitter gnaw graze"
                            + " greet grip grow hang harmonize hold hover hug huddle hurtle illuminate imply"
                            + " include incorporate indicate infuse inspect intersect jut juxtapose kneel lead"
                            + " lean leap lend lie linger loom lounge lurk maintain meander merge mimic mingle"
                            + " munch navigate nestle nibble obscure observe occupy overhang overlap overlook"
                            + " penetrate perch permeate pervade pierce ponder possess proceed protrude provide"
                            + " prowl radiate recede recline reflect remain resemble reveal roam saunter"
                            + " scamper see seem shine showcase shroud sit soar sparkle sprawl squat squint"
                            + " straddle stare stretch stroll suggest surround sway swim taper teeter thrive"
                            + " tower traverse trot twinkle vanish venture wander wear weave wield");

    /// Nouns, too, but verbs between a plural and a preposition.
    private static final Set<String> POSTURES = Lexicon.words("stand rest walk ride roll sail");

    private static final Set<String> THIRD = third();

    private PlainVerbs() {}

    /// "a rock covered in moss", "a skyline extending far across".
    static boolean participle(List<Word> words, int i, Word next) {
        Word word = words.get(i);
        boolean form =
                word.ed() && word.lower().length() > 5 && !word.lower().endsWith("eed")
                        || word.ing() && !Lexicon.ING_NOUNS.contains(word.lower());
        if (!form || next == null) {
            return false;
        }
        boolean adverb =
                next.is(Pos.ADVERB) && i + 2 < words.size() && words.get(i + 2).is(Pos.PREPOSITION);
        return adverb || next.is(Pos.PREPOSITION) && !next.is("of") && word.ed();
    }

    /// "a couple strolls along", "clouds gather over", "and provides light".
    static boolean verb(List<Word> words, int i, Pos before, Word next) {
        String lower = words.get(i).lower();
        if (next == null || next.is("of") || next.is(Pos.BE) || next.is(Pos.HAVE)) {
            return false;
        }
        if (third(lower)) {
            boolean side = i > 0 && Lexicon.SIDES.contains(words.get(i - 1).lower());
            return before == Pos.AND
                            && (VerbOrNoun.hasVerb(words, i - 1)
                                    || !next.is(Pos.COMMA) && !next.is(Pos.BREAK))
                    || (before.nominal() || side || before == Pos.ADVERB || before == Pos.PRONOUN)
                            && !VerbOrNoun.hasVerb(words, i);
        }
        boolean posture = POSTURES.contains(lower) && next.is(Pos.PREPOSITION);
        return (posture || base(lower))
                && before.nominal()
                && !next.pos().nominal()
                && pluralSubject(words, i)
                && !VerbOrNoun.hasVerb(words, i);
    }

    /// Whether a plural just before, or one with "of" and a noun phrase, can be the subject: "three
    /// models of the tower stand".
    private static boolean pluralSubject(List<Word> words, int i) {
        if (Plurals.plural(words.get(i - 1).lower())) {
            return true;
        }
        for (int k = i - 1; k > 0; k--) {
            Word word = words.get(k);
            if (word.is("of")) {
                return Plurals.plural(words.get(k - 1).lower());
            }
            if (!word.pos().nominal() && !word.is(Pos.ADJECTIVE) && !word.is(Pos.DETERMINER)) {
                return false;
            }
        }
        return false;
    }

    /// Whether it is such a verb with "-s": "strolls".
    private static boolean third(String lower) {
        return THIRD.contains(lower);
    }

    /// Whether it is such a verb as it stands after a plural: "stroll".
    static boolean base(String lower) {
        return BASE.contains(lower);
    }

    private static Set<String> third() {
        Set<String> forms = new HashSet<>();
        for (String verb : BASE) {
            int last = verb.length() - 1;
            char end = verb.charAt(last);
            boolean hissing = verb.endsWith("ch") || verb.endsWith("sh") || verb.endsWith("ss");
            boolean y = end == 'y' && "aeiou".indexOf(verb.charAt(last - 1)) < 0;
            forms.add(y ? verb.substring(0, last) + "ies" : verb + (hissing ? "es" : "s"));
        }
        forms.removeAll(Set.of("faces", "features", "leads", "displays", "towers", "shines"));
        return forms;
    }
}
