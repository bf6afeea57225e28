package dev.locative.filter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The short form of an answer that is a sentence: "What is the cow lying on?" - "The cow is lying
/// on a field of grass." is "a field of grass". Only what repeats the question is left out.
final class Shortened {
    private static final Pattern END = Pattern.compile("[.\\s]+$");

    private static final Pattern THERE = Pattern.compile("(?i)^there (?:is|are) ");

    private static final Pattern VERB =
            Pattern.compile(
                    "(?i)(?: (?:that|which))? (?:is|are|was|were|can be|could be)(?: (?:also"
                            + "|located|positioned|situated|placed|visible|seen|found|shown))*$");

    private static final Set<String> SAID = Set.of("it", "they", "he", "she");

    private Shortened() {}

    /// What the answer gives in place of what the question leaves open; the answer itself where it
    /// is short already, or does not repeat the question.
    static String of(Asked asked, String answer) {
        if (answer.indexOf(' ') < 0 || asked.rest().isEmpty()) {
            return answer;
        }
        String said = END.matcher(answer.strip()).replaceFirst("");
        return switch (asked.kind()) {
            case THING -> thing(asked.rest(), said, answer);
            case REFERENCE -> reference(asked, said, answer);
            case PLACE, DIRECTION, DISTANCE, POLAR, CHOICE, OTHER, NOTHING -> answer;
        };
    }

    private static String thing(String rest, String said, String answer) {
        int cut = said.length() - rest.length();
        if (cut <= 0 || !said.regionMatches(true, cut, rest, 0, rest.length())) {
            return answer;
        }
        String before = said.substring(0, cut).stripTrailing();
        String there = THERE.matcher(before).replaceFirst("");
        Matcher verb = VERB.matcher(there);
        boolean clause = !there.equals(before) || !Prepositional.word(first(rest));
        String thing = verb.replaceFirst("");
        return thing.isEmpty() || thing.equals(there) && !clause ? answer : thing;
    }

    private static String reference(Asked asked, String said, String answer) {
        String lower = said.toLowerCase(Locale.ROOT);
        String rest = asked.rest().toLowerCase(Locale.ROOT);
        int at = lower.indexOf(" " + rest + " ");
        int length = rest.length();
        int space = rest.indexOf(' ');
        if (at < 0 && space > 0) {
            String third = rest.substring(0, space) + "s" + rest.substring(space);
            at = lower.indexOf(" " + third + " ");
            length = third.length();
        }
        if (at < 0 || !names(lower.substring(0, at), asked.thing())) {
            return answer;
        }
        return said.substring(at + 1 + length).strip();
    }

    /// Whether the words before the verb name the question's thing and nothing else.
    private static boolean names(String before, String thing) {
        List<String> asked = PlainWords.of(thing);
        boolean named = false;
        for (String word : PlainWords.of(before)) {
            boolean own = asked.contains(word) && !Prepositional.determiner(word);
            if (!own && !Prepositional.determiner(word) && !Prepositional.finite(word)) {
                if (!SAID.contains(word)) {
                    return false;
                }
                own = true;
            }
            named |= own;
        }
        return named;
    }

    private static String first(String text) {
        int space = text.indexOf(' ');
        return (space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
    }
}
