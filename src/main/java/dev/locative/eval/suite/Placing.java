package dev.locative.eval.suite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The captions of one of What's Up's sets: where a thing is, in the photo or to another thing.
///
/// @param words the places that the set knows, as AdaptVis asks for them: "left", "on", "top"
/// @param pattern of a caption: the thing, one group a word, and the other thing
record Placing(List<String> words, boolean toAnother, Pattern pattern) {
    private static final String THING = "(?:a (?:photo|picture|image) of )?(?:an? |the )?(.+?) ";

    private static final Map<String, String> PHRASES =
            Map.of(
                    "left", "(?:(?:to|on|at) )?(?:the )?left (?:side )?of",
                    "right", "(?:(?:to|on|at) )?(?:the )?right (?:side )?of",
                    "front", "in (?:the )?front of",
                    "behind", "behind",
                    "on", "on(?: top of)?",
                    "under", "under|underneath|beneath|below",
                    "above", "above|over|on (?:the )?top of",
                    "below", "below|under|underneath|beneath|(?:on|at) the bottom of");

    private static final Pattern PLURAL =
            Pattern.compile("(?:.* )?(?:people|children|men|women|\\S*[^su\\s]s)");

    /// What a caption says.
    ///
    /// @param word one of the set's
    /// @param reference the other thing; null where there is none
    record Placed(String object, String word, @Nullable String reference) {}

    /// Captions such as "A mug to the left of a plate".
    static Placing toAnother(String... words) {
        String phrases =
                List.of(words).stream()
                        .map(word -> "(" + PHRASES.get(word) + ")")
                        .collect(Collectors.joining("|"));
        return of(true, THING + "(?:" + phrases + ") (?:an? |the )?(.+?)", words);
    }

    /// Captions such as "A photo of a dining table on the bottom".
    static Placing inPhoto(String... words) {
        String phrases =
                List.of(words).stream()
                        .map(word -> "(" + word + ")")
                        .collect(Collectors.joining("|"));
        return of(
                false,
                THING
                        + "(?:(?:on|at|in|to) )?(?:the )?(?:"
                        + phrases
                        + ")(?: side)?(?: of the (?:photo|picture|image))?()",
                words);
    }

    private static Placing of(boolean toAnother, String pattern, String... words) {
        return new Placing(
                List.of(words),
                toAnother,
                Pattern.compile("\\s*" + pattern + "\\s*\\.?\\s*", Pattern.CASE_INSENSITIVE));
    }

    /// @return empty where the caption says no place of the set
    Optional<Placed> read(String caption) {
        Matcher matcher = pattern.matcher(caption);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int word = 0;
        while (matcher.group(word + 2) == null) {
            word++;
        }
        String reference = matcher.group(words.size() + 2);
        return Optional.of(
                new Placed(
                        matcher.group(1), words.get(word), reference.isEmpty() ? null : reference));
    }

    /// The question as AdaptVis puts it (shiqichen17/AdaptVis 3b413999, `prompts/`), without the
    /// marks of LLaVA's template.
    String question(Placed placed) {
        boolean many = PLURAL.matcher(placed.object.toLowerCase(Locale.ROOT)).matches();
        return "Where %s the %s in %s? Answer with %s or %s."
                .formatted(
                        many ? "are" : "is",
                        placed.object,
                        placed.reference == null
                                ? "the photo"
                                : "relation to the " + placed.reference,
                        String.join(", ", words.subList(0, words.size() - 1)),
                        words.getLast());
    }
}
