package dev.locative.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a clause goes on with its subject after what stands between: "The cow, white all over,
/// [is] in the barn", "The kite has a tail and [is] in the air". All text is lower case.
final class Resumption {
    private static final Set<String> BE = English.set("is are was were");
    private static final Set<String> FINITE =
            English.set("is are was were has have had that which");
    private static final List<String> ATTRIBUTES =
            List.of(" with ", " in ", " of ", " on ", " wearing ", " holding ");
    private static final Set<String> ONE = English.set("it he she this");
    private static final Set<String> MANY = English.set("they these both");

    private static final String INTRODUCED =
            "(?:there (?:is|are) |(?:is|are|lies?|stands?|sits?|hangs?) )?(?:an? |the |two |some )?";
    private static final Pattern FRONTED =
            Pattern.compile(", [a-z][^,.;]*, (?=is |are |lie|stand|sit|hang)" + INTRODUCED);
    private static final Pattern OF_PRONOUN =
            Pattern.compile("[a-z ]{2,25} (it|him|her|them|this),? " + INTRODUCED);

    private Resumption() {}

    /// The offset in `gap`, what stands between subject and place, from which on it belongs to the
    /// subject for certain; 0 if it can't be told.
    static int in(String gap, Claim claim, boolean plural) {
        String words = claim.statement().words().toLowerCase(Locale.ROOT);
        int verb = start(gap, words);
        if (verb <= 0) {
            return 0;
        }
        String lead = gap.substring(0, verb);
        Predicate predicate = claim.predicate();
        boolean be = BE.contains(first(words));
        boolean finite = be || form(predicate) == Predicate.Form.FINITE;
        boolean safe =
                lead.contains(". ")
                        ? finite && claim.statement().resolved() && pronoun(lead, plural)
                        : finite && (aside(lead) || attribute(lead) || lead.endsWith(", and "))
                                || be && lead.endsWith(" and ")
                                || finite && again(lead, plural)
                                || !finite && (shared(lead, predicate) || further(lead, predicate));
        return safe ? verb : 0;
    }

    private static Predicate.@Nullable Form form(@Nullable Predicate predicate) {
        return predicate == null ? null : predicate.form();
    }

    private static int start(String gap, String words) {
        int whole = gap.lastIndexOf(' ' + words);
        return (whole >= 0 ? whole : gap.lastIndexOf(' ' + first(words) + ' ')) + 1;
    }

    /// ", white all over, ".
    private static boolean aside(String lead) {
        return lead.length() > 3
                && lead.charAt(0) == ','
                && lead.endsWith(", ")
                && (lead.startsWith(", which ") || verbless(lead));
    }

    /// " with a hat and a cane ".
    private static boolean attribute(String lead) {
        return ATTRIBUTES.stream().anyMatch(lead::startsWith)
                && lead.indexOf(',') < 0
                && verbless(lead);
    }

    private static boolean verbless(String lead) {
        for (String word : lead.split("[ ,]+")) {
            if (FINITE.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// " is smiling and [looking at]", " is full and [surrounded by]".
    private static boolean shared(String lead, @Nullable Predicate predicate) {
        Predicate.Form form = form(predicate);
        int space = lead.indexOf(' ', 1);
        return (form == Predicate.Form.ING || form == Predicate.Form.PARTICIPLE)
                && space > 0
                && BE.contains(lead.substring(1, space))
                && lead.endsWith(" and ")
                && lead.indexOf(',') < 0
                && verbless(lead.substring(space));
    }

    /// " wears a hat, and he ".
    private static boolean again(String lead, boolean plural) {
        int and = lead.lastIndexOf(" and ");
        return and >= 0
                && (plural ? MANY : ONE).contains(lead.substring(and + " and ".length()).strip());
    }

    /// " hangs above a wall and [in front of]".
    private static boolean further(String lead, @Nullable Predicate predicate) {
        int space = lead.indexOf(' ', 1);
        String verb = space < 0 ? "" : lead.substring(1, space);
        return form(predicate) == Predicate.Form.NONE
                && lead.endsWith(" and ")
                && lead.indexOf(',') < 0
                && (BE.contains(verb) || Lexicon.VERBS_S.contains(verb))
                && verbless(lead.substring(space));
    }

    /// Whether the place is that of what follows an aside or a pronoun: "[The sofa], mounted on the
    /// wall, is a ", "[The sofa] is green. Above it, ".
    static boolean fronted(String gap, boolean resolved, boolean plural) {
        int stop = gap.lastIndexOf(". ");
        if (stop < 0) {
            return FRONTED.matcher(gap).matches();
        }
        Matcher told = OF_PRONOUN.matcher(gap.substring(stop + 2));
        return resolved && told.matches() && told.group(1).equals("them") == plural;
    }

    /// " ... of milk. it ".
    private static boolean pronoun(String lead, boolean plural) {
        String last = lead.substring(lead.lastIndexOf(". ") + 2).strip();
        return (plural ? MANY : ONE).contains(last);
    }

    private static String first(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }
}
