package dev.locative.eval.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// VLMEvalKit's `can_infer` (vlmeval/utils/matching_util.py, e8e78f05f308).
///
/// A letter alone among the last words; else "answer is X"; else the one option whose text occurs
/// in a reply of at most twice the length of all options.
final class VlmevalkitLetters implements LetterParser {

    /// What the harness writes where a model could not be asked.
    static final String UNANSWERED = "Failed to obtain answer via API";

    private static final List<String> REFUSALS =
            List.of(
                    "Sorry, I can't help with images of people yet.",
                    "I can't process this file.",
                    "I'm sorry, but without the image provided",
                    "Cannot determine the answer");

    private static final String MARKS = ".()[],:;!*#{}";

    private static final int LAST_WORDS = 4;

    private static final Pattern ANSWER_IS =
            Pattern.compile(
                    "answer[%1$s]+is[%1$s]+\\**([ABCD])".formatted(PythonText.SPACE),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public Optional<String> letter(String reply, SequencedMap<String, String> choices) {
        Optional<String> option = option(reply, choices);
        return option.isPresent() ? option : text(reply, choices);
    }

    private static Optional<String> option(String reply, SequencedMap<String, String> choices) {
        if (reply.contains(UNANSWERED)) {
            return Optional.empty();
        }
        if (REFUSALS.stream().anyMatch(reply::contains)) {
            return Optional.of(Letters.REFUSED);
        }
        List<String> words = PythonText.words(reply, MARKS);
        List<String> named = choices.sequencedKeySet().stream().filter(words::contains).toList();
        if (named.size() == 1 && words.indexOf(named.getFirst()) >= words.size() - LAST_WORDS) {
            return Optional.of(named.getFirst());
        }
        if (named.isEmpty() && words.contains(Letters.REFUSED)) {
            return Optional.of(Letters.REFUSED);
        }
        var answer = ANSWER_IS.matcher(reply);
        return answer.find()
                ? Optional.of(answer.group(1).toUpperCase(Locale.ROOT)).filter(choices::containsKey)
                : Optional.empty();
    }

    private static Optional<String> text(String reply, SequencedMap<String, String> choices) {
        String lowered = PythonText.lower(reply);
        int room = 2 * choices.values().stream().mapToInt(PythonText::length).sum();
        return PythonText.length(lowered) > room ? Optional.empty() : onlyTextIn(lowered, choices);
    }

    /// The letter of the option whose text, in lower case, is in the text, if there is just one.
    static Optional<String> onlyTextIn(String lowered, SequencedMap<String, String> choices) {
        List<String> said =
                choices.sequencedEntrySet().stream()
                        .filter(choice -> lowered.contains(PythonText.lower(choice.getValue())))
                        .map(Map.Entry::getKey)
                        .toList();
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }
}
