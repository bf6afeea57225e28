package dev.locative.eval.parse;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.ToIntFunction;

/// lmms-eval's `extract_mcq_answer` (_task_utils/mcq_extract.py, 75571cfe0fa3 and 0.7.3).
///
/// Formats in falling order of trust; the first that holds any letter decides, and in it the letter
/// that stands last. Case counts, so that "A dog" is A and no "b" is B.
final class LmmsLetters implements LetterParser {

    private static final List<String> ANY = List.of("A", "B", "C", "D", "E", "F", "G", "H");

    private static final String MARKS = ",.!?;:'\"";

    /// Many end in another one; all stay, since only the first occurrence of each is looked at.
    private static final List<String> PHRASES =
            List.of(
                    "the answer is",
                    "answer is",
                    "the correct answer is",
                    "correct answer is",
                    "the best answer is",
                    "best answer is",
                    "the correct option is",
                    "correct option is",
                    "the best option is",
                    "best option is",
                    "the choice is",
                    "choice is",
                    "the correct choice is",
                    "correct choice is",
                    "i choose",
                    "i select",
                    "i pick",
                    "my answer is",
                    "my choice is",
                    "옵션",
                    "정답은",
                    "답은",
                    "답:",
                    "答案是",
                    "答案为",
                    "选",
                    "答えは");

    private static final List<Form> MARKED =
            List.of(
                    new Form("(", ")"),
                    new Form("", "."),
                    new Form("", ":"),
                    new Form("", ")"),
                    new Form("", " "),
                    new Form("", ""));

    @Override
    public Optional<String> letter(String reply, SequencedMap<String, String> choices) {
        return letter(reply, choices.isEmpty() ? ANY : choices.sequencedKeySet());
    }

    private static Optional<String> letter(String reply, Collection<String> letters) {
        String text = " " + PythonText.stripInTurn(PythonText.strip(reply), MARKS) + " ";
        String core = PythonText.strip(text);
        Optional<String> found = last(letters, letter -> starts(core, letter) ? 0 : -1);
        if (found.isEmpty()) {
            found = last(letters, letter -> ends(core, letter) ? 0 : -1);
        }
        if (found.isEmpty()) {
            int[] places = afterPhrases(text);
            found = last(letters, letter -> afterAny(places, text, letter));
        }
        for (int i = 0; found.isEmpty() && i < MARKED.size(); i++) {
            Form mark = MARKED.get(i);
            found = last(letters, letter -> text.lastIndexOf(mark.of(letter)));
        }
        return found;
    }

    private static Optional<String> last(
            Collection<String> letters, ToIntFunction<String> placeOf) {
        int best = -1;
        Optional<String> found = Optional.empty();
        for (String letter : letters) {
            int place = placeOf.applyAsInt(letter);
            if (place > best) {
                best = place;
                found = Optional.of(letter);
            }
        }
        return found;
    }

    private static boolean starts(String core, String letter) {
        return core.startsWith(letter)
                && (core.length() == 1 || !Character.isLetter(core.codePointAt(1)));
    }

    private static boolean ends(String core, String letter) {
        return core.endsWith(letter)
                && (core.length() == 1
                        || !Character.isLetter(core.codePointBefore(core.length() - 1)));
    }

    /// Where the first of each phrase ends; the code looks for phrases in lower case and then goes
    /// on in the text itself at the same number of code points, even where the two differ.
    private static int[] afterPhrases(String text) {
        String lowered = PythonText.lower(text);
        return PHRASES.stream()
                .mapToInt(phrase -> after(phrase, lowered, text))
                .filter(place -> place >= 0)
                .toArray();
    }

    private static int after(String phrase, String lowered, String text) {
        int start = lowered.indexOf(phrase);
        if (start < 0 || lowered.length() == text.length()) {
            return start < 0 ? -1 : start + phrase.length();
        }
        int points = lowered.codePointCount(0, start + phrase.length());
        return points > PythonText.length(text) ? -1 : text.offsetByCodePoints(0, points);
    }

    private static int afterAny(int[] places, String text, String letter) {
        int best = -1;
        for (int place : places) {
            best = Math.max(best, text.indexOf(letter, place));
        }
        return best;
    }
}
