package dev.locative.filter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "No" as an answer: it holds where the caption states what the question's statement can't hold
/// beside. What follows ("No, it is behind the fence") has to be stated itself, and may be what
/// rules the question's statement out.
final class Denial {
    /// What a plain "no" is worth that the caption's statements rule out.
    private static final double RULED_OUT = 0.9;

    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she");

    private Denial() {}

    static boolean is(String answer) {
        List<String> words = PlainWords.of(answer);
        return !words.isEmpty() && words.getFirst().equals("no");
    }

    /// How surely the caption denies what is asked and states what the answer adds, 0..1.
    static double score(Stated stated, Asked asked, String answer) {
        String question = Declared.of(asked, "yes");
        String more = answer.strip().replaceFirst("(?i)^no\\W*", "").replaceAll("[.\\s]+$", "");
        if (question == null || more.isEmpty()) {
            return question != null && stated.denies(question) ? RULED_OUT : 0;
        }
        String thing =
                Prepositional.subject(asked.rest().replaceFirst(" (?:is|are|was|were) ", " "));
        Asked place = new Asked(Asked.Kind.PLACE, thing, "", "");
        @Nullable String text = Declared.of(place, more);
        boolean denied =
                text != null && (stated.opposed(question, text) || stated.denies(question));
        return !denied ? 0 : stated.score(place, text, named(thing, more));
    }

    private static String named(String thing, String more) {
        int space = more.indexOf(' ');
        boolean pronoun =
                space > 0 && PRONOUNS.contains(more.substring(0, space).toLowerCase(Locale.ROOT));
        return pronoun ? thing + more.substring(space) : more;
    }
}
