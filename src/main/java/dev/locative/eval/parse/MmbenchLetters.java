package dev.locative.eval.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// lmms-eval's MMBench under its method "static" (tasks/mmbench/mmbench_evals.py, 0.7.3):
/// [#inferred], and where that finds nothing `extract_mcq_answer`.
///
/// Only the choices A to D count, as in the code; letters alone are looked for from A to E.
final class MmbenchLetters implements LetterParser {

    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E");

    private static final String CHOICES = "ABCD";

    /// "(A)." and the like; longer words hold no letter.
    private static final int LONGEST = 4;

    /// Each dress on all the letters, in the code's order; a letter stands for the dressed one.
    private static final List<List<String>> DRESSES =
            Stream.of(
                            "%s.",
                            "%s,", "%s:", "%s)", "%s).", "(%s)", "(%s).", ":%s", ":%s,", ":%s.",
                            ":%s)", ":%s).")
                    .map(dress -> LETTERS.stream().map(dress::formatted).toList())
                    .toList();

    private static final LmmsLetters FALLBACK = new LmmsLetters();

    @Override
    public Optional<String> letter(String reply, SequencedMap<String, String> choices) {
        SequencedMap<String, String> offered = new LinkedHashMap<>(choices);
        offered.keySet().removeIf(letter -> !CHOICES.contains(letter));
        Optional<String> inferred = inferred(reply, offered);
        return inferred.isPresent() ? inferred : FALLBACK.letter(reply, offered);
    }

    /// `can_infer`: [#option], else the only option whose text occurs.
    static Optional<String> inferred(String reply, SequencedMap<String, String> choices) {
        Optional<String> option = option(reply);
        return option.isPresent()
                ? option
                : VlmevalkitLetters.onlyTextIn(PythonText.lower(reply), choices);
    }

    /// `can_infer_option`: the only letter from A to E among the words, bare or else in the first
    /// dress that just one wears. A bare letter in more than three words with an "A" is not
    /// believed, the "A" may be an article.
    static Optional<String> option(String reply) {
        if (reply.contains(VlmevalkitLetters.UNANSWERED)) {
            return Optional.empty();
        }
        List<String> words = PythonText.words(reply);
        boolean article = words.size() > 3 && words.contains("A");
        words.removeIf(word -> word.length() > LONGEST);
        Optional<String> bare = article ? Optional.empty() : only(LETTERS, words);
        return bare.isPresent() || words.isEmpty()
                ? bare
                : DRESSES.stream().flatMap(dressed -> only(dressed, words).stream()).findFirst();
    }

    private static Optional<String> only(List<String> dressed, List<String> words) {
        List<String> found = dressed.stream().filter(words::contains).toList();
        return found.size() == 1
                ? Optional.of(LETTERS.get(dressed.indexOf(found.getFirst())))
                : Optional.empty();
    }
}
