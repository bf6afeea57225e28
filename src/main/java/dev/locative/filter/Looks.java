package dev.locative.filter;

import java.util.Set;
import java.util.regex.Pattern;

/// Questions for a property that is no place.
final class Looks {
    static final Set<String> NOUNS =
            Set.of(
                    ("color colour colors colours shape size material texture pattern kind type sort"
                                    + " style time season breed brand number age condition many much height"
                                    + " width length weather text word words letter letters name")
                            .split(" "));

    private static final String NAMES =
            "(?:colors?|colours?|shapes?|sizes?|materials?|textures?|patterns?|designs?|styles?|kinds?"
                    + "|types?|names?|titles?|fonts?|purposes?|functions?|moods?|atmosphere|setting|weather"
                    + "|lighting|numbers?|heights?|widths?|lengths?|ages?|conditions?|states?|appearance"
                    + "|expressions?|focus|themes?|subjects?|background colou?r)";

    private static final Pattern OF =
            Pattern.compile("(?:the |a )?(?:[a-z-]+ ){0,2}" + NAMES + " (?:of|on|in|for) .+");

    private static final Pattern OWNED = Pattern.compile(".+?(?:'s|s') (?:[a-z-]+ )?" + NAMES);

    private static final Pattern ENDS =
            Pattern.compile(
                    ".+ (?:made (?:of|from|out of)|like|wearing|doing|for|called|named|about|described"
                            + " as|known as|composed of|dressed in|clad in)");

    private static final Pattern PICTURE =
            Pattern.compile(
                    "(?:the |this )?(?:scene|image|picture|photo|photograph|shot|view|composition)"
                            + " (?!of\\b)(?!['\u2019])");

    private static final Pattern MANNER =
            Pattern.compile(
                    "(?i)(?:.* )?(?:in|with) (?:an? |the )?(?:[\\w-]+,? )*(?:fonts?|styles?|colou?rs?|patterns?"
                            + "|shapes?|manner|fashion|focus|detail|motion|formation|reflections?)\\W*"
                            + "|(?:still |currently )?(?:under (?:construction|repair|renovation|control|way)"
                            + "|(?:in|on|at) (?:use|bloom|flight|display|sale|duty|fire|rest|work))\\W*");

    private Looks() {}

    /// Whether it speaks of the picture as a whole, which stands nowhere: "the scene set in".
    static boolean picture(String text) {
        return PICTURE.matcher(text).lookingAt();
    }

    /// Whether it says how something looks or is made: "in a block font", "in sharp focus".
    static boolean manner(String answer) {
        return MANNER.matcher(answer).matches();
    }

    /// @param text what follows "What is"
    static boolean asks(String text) {
        return OF.matcher(text).matches()
                || OWNED.matcher(text).matches()
                || ENDS.matcher(text).matches();
    }
}
