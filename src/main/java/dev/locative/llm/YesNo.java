package dev.locative.llm;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a reply that should say yes or no.
public final class YesNo {
    private static final Pattern WORD =
            Pattern.compile("^\\W*(?:\\{\\s*\"answer\"\\s*:\\s*\")?\\W*(yes|no|true|false)\\b");
    private static final Pattern DENIES =
            Pattern.compile(
                    "\\b(?:does not|doesn't|do not|don't|contains no|there (?:is|are) no|is no|not contain"
                            + "|without any|answer is no)\\b");
    private static final Pattern AFFIRMS =
            Pattern.compile(
                    "\\b(?:contains?|there (?:is|are)|states?|describes?|includes?|mentions?|answer is"
                            + " yes|does contain)\\b");

    private static final int WORD_TOKENS = 8;
    private static final int TALK_TOKENS = 64;

    private YesNo() {}

    /// A question for yes or no.
    ///
    /// @param shape [Shape#YES_NO] to hold the model to the two words; [Shape#FREE] lets it talk
    public static Question question(String id, String text, Shape shape) {
        return new Question(id, text, shape, shape == Shape.YES_NO ? WORD_TOKENS : TALK_TOKENS);
    }

    /// True for yes; empty when the reply says neither. A reply without the word counts by its
    /// first sentence: "The description contains a spatial relation".
    public static Optional<Boolean> of(String reply) {
        String text = reply.strip().toLowerCase(Locale.ROOT);
        Matcher word = WORD.matcher(text);
        if (word.find()) {
            return Optional.of(word.group(1).equals("yes") || word.group(1).equals("true"));
        }
        String first = text.split("(?<=[.!?\n])\\s", 2)[0];
        if (DENIES.matcher(first).find()) {
            return Optional.of(false);
        }
        return AFFIRMS.matcher(first).find() ? Optional.of(true) : Optional.empty();
    }
}
