package dev.locative.statement;

import java.util.HashSet;
import java.util.Set;

/// Verbs whose forms are hardly ever nouns, so that the form alone says the verb: "strolls",
/// "gathers", but not "walks" or "crosses".
final class PlainVerbs {
    private static final Set<String> BASE =
            Lexicon.words(
                    "accentuate accompany add adjoin adorn appear approach ascend bask beckon bestow boast"
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

    private static final Set<String> THIRD = third();

    private PlainVerbs() {}

    /// Whether it is such a verb with "-s": "strolls".
    static boolean third(String lower) {
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
        return Set.copyOf(forms);
    }
}
