package dev.locative.eval.parse;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The dialects in which evaluation codes read letters; each constant is a [LetterParser].
public enum Letters implements LetterParser {
    /// VLMEvalKit (e8e78f05), `can_infer`; [#REFUSED] when the model declined.
    VLMEVALKIT(false, new VlmevalkitLetters()),

    /// lmms-eval (75571cfe and 0.7.3), `extract_mcq_answer`; without choices, A to H.
    LMMS_EVAL(false, new LmmsLetters()),

    /// lmms-eval's 3DSRBench, `extract_answer`: A to D, whatever the choices.
    LMMS_EVAL_3DSRBENCH(false, new ThreeDsrLetters()),

    /// MMMU (bb0b95a9), `parse_multi_choice_response`.
    MMMU(true, MmmuLetters.official()),

    /// lmms-eval's variant of the rule of MMMU (75571cfe and 0.7.3).
    LMMS_EVAL_MMMU(true, MmmuLetters.lmms()),

    /// lmms-eval's MMBench, method "static" (0.7.3): `can_infer`, then `extract_mcq_answer`.
    LMMS_EVAL_MMBENCH(false, new MmbenchLetters());

    /// What [#VLMEVALKIT] answers for a refusal: no option has this letter, the item is wrong.
    public static final String REFUSED = "Z";

    private final boolean draws;
    private final LetterParser parser;

    Letters(boolean draws, LetterParser parser) {
        this.draws = draws;
        this.parser = parser;
    }

    @Override
    public Optional<String> letter(String reply, SequencedMap<String, String> choices) {
        return parser.letter(reply, choices);
    }

    /// Whether the published code draws one of the choices at random where it finds no letter.
    ///
    /// Drawing is left to the caller, who has the seed; where this is false, nothing found is
    /// wrong.
    public boolean draws() {
        return draws;
    }

    /// Whether a letter is right: equal, case included, to the gold letter or to one of several
    /// (`eval_multi_choice` of MMMU).
    public static boolean correct(List<String> golds, String letter) {
        return golds.contains(letter);
    }
}
