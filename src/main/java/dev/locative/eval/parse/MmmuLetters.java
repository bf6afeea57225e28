package dev.locative.eval.parse;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.ToIntFunction;

/// The rule of MMMU, `parse_multi_choice_response` (mmmu/utils/eval_utils.py, bb0b95a94599), and
/// lmms-eval's variant (_task_utils/mmmu_mcq_utils.py, 75571cfe0fa3 and 0.7.3).
///
/// Letters in the first form that any has; without one, the texts of the options in replies of more
/// than five words; of several the one that stands last. Where it finds nothing the code draws one
/// of the letters ([Letters#draws]).
final class MmmuLetters implements LetterParser {

    private static final String MARKS = ",.!?;:'";

    private static final int FEW_WORDS = 5;

    private static final Form BRACKETS = new Form("(", ")");

    /// Where letters without brackets are looked for to see which is last, in both variants.
    private static final Form ALONE = new Form(" ", " ");

    private final List<Form> bare;

    private MmmuLetters(List<Form> bare) {
        this.bare = bare;
    }

    static MmmuLetters official() {
        return new MmmuLetters(List.of(ALONE));
    }

    static MmmuLetters lmms() {
        return new MmmuLetters(List.of(new Form("", " "), new Form("", ".")));
    }

    @Override
    public Optional<String> letter(String reply, SequencedMap<String, String> choices) {
        String text = " " + PythonText.stripInTurn(reply, MARKS) + " ";
        List<String> named = in(BRACKETS, text, choices);
        if (!named.isEmpty()) {
            return last(named, letter -> text.lastIndexOf(BRACKETS.of(letter)));
        }
        for (Form form : bare) {
            named = in(form, text, choices);
            if (!named.isEmpty()) {
                return last(named, letter -> text.lastIndexOf(ALONE.of(letter)));
            }
        }
        return PythonText.words(text).size() > FEW_WORDS
                ? said(PythonText.lower(text), choices)
                : Optional.empty();
    }

    private static List<String> in(Form form, String text, SequencedMap<String, String> choices) {
        return choices.sequencedKeySet().stream()
                .filter(letter -> text.contains(form.of(letter)))
                .toList();
    }

    private static Optional<String> said(String lowered, SequencedMap<String, String> choices) {
        List<String> letters =
                choices.sequencedKeySet().stream()
                        .filter(letter -> place(letter, lowered, choices) >= 0)
                        .toList();
        return last(letters, letter -> place(letter, lowered, choices));
    }

    private static int place(String letter, String lowered, SequencedMap<String, String> choices) {
        return lowered.lastIndexOf(PythonText.lower(choices.getOrDefault(letter, "")));
    }

    /// The letter with the highest place, the first of equals; a place may be -1 for all.
    private static Optional<String> last(List<String> letters, ToIntFunction<String> placeOf) {
        return letters.stream()
                .reduce((a, b) -> placeOf.applyAsInt(b) > placeOf.applyAsInt(a) ? b : a);
    }
}
