package dev.locative.filter;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a question is English: "Where is the bushes?" and "Where are the doors red?" are not.
final class Agreement {
    private static final Pattern WHERE = Pattern.compile("(?i)where (is|are) the (.+?)\\W*");

    /// What follows a noun that does not tell whether it is one or many.
    private static final Pattern MORE =
            Pattern.compile(" (?:of|that|which|who|facing|visible|seen|made)\\b.*");

    private static final Set<String> SINGULAR =
            Set.of("lens", "news", "series", "species", "canvas");

    private static final Set<String> COLORS =
            Set.of("red", "green", "blue", "yellow", "purple", "brown", "gray", "grey", "pink");

    private Agreement() {}

    /// Whether the verb of a question for a place fits its noun, with no colour left over after it.
    static boolean of(String question) {
        Matcher where = WHERE.matcher(question);
        if (!where.matches()) {
            return true;
        }
        String thing = Prepositional.subject(MORE.matcher(where.group(2)).replaceFirst(""));
        String noun = thing.substring(thing.lastIndexOf(' ') + 1);
        if (where.group(1).equalsIgnoreCase("is")) {
            return thing.contains(" and ")
                    || Character.isUpperCase(noun.charAt(0))
                    || !plural(noun);
        }
        String before = thing.substring(0, Math.max(0, thing.length() - noun.length())).strip();
        return !COLORS.contains(noun.toLowerCase(Locale.ROOT))
                || !plural(before.substring(before.lastIndexOf(' ') + 1));
    }

    /// Whether a noun in lower case is a plural by its form.
    static boolean plural(String noun) {
        int end = noun.length() - 1;
        return end > 1
                && noun.charAt(end) == 's'
                && "sius'".indexOf(noun.charAt(end - 1)) < 0
                && !SINGULAR.contains(noun);
    }
}
