package dev.locative.eval.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The dialects in which evaluation codes read letters; each constant is a [LetterParser].
public enum Letters implements LetterParser {
    /// VLMEvalKit (e8e78f05), `can_infer`; [#REFUSED] when the model declined.
    VLMEVALKIT("vlmevalkit", false, new VlmevalkitLetters()),

    /// lmms-eval (75571cfe and 0.7.3), `extract_mcq_answer`; without choices, A to H.
    LMMS_EVAL("lmms-eval", false, new LmmsLetters()),

    /// lmms-eval's 3DSRBench, `extract_answer`: A to D, whatever the choices.
    LMMS_EVAL_3DSRBENCH("lmms-eval 3dsrbench", false, new ThreeDsrLetters()),

    /// MMMU (bb0b95a9), `parse_multi_choice_response`.
    MMMU("mmmu", true, MmmuLetters.official()),

    /// lmms-eval's variant of the rule of MMMU (75571cfe and 0.7.3).
    LMMS_EVAL_MMMU("lmms-eval mmmu", true, MmmuLetters.lmms()),

    /// lmms-eval's MMBench, method "static" (0.7.3): `can_infer`, then `extract_mcq_answer`.
    LMMS_EVAL_MMBENCH("lmms-eval mmbench", false, new MmbenchLetters());

    /// What [#VLMEVALKIT] answers for a refusal: no option has this letter, the item is wrong.
    public static final String REFUSED = "Z";

    private final String dialect;
    private final boolean draws;
    private final LetterParser parser;

    Letters(String dialect, boolean draws, LetterParser parser) {
        this.dialect = dialect;
        this.draws = draws;
        this.parser = parser;
    }

    @Override
    public Optional<String> letter(String reply, SequencedMap<String, String> choices) {
        return parser.letter(reply, choices);
    }

    /// The name of the dialect in options and reports.
    public String dialect() {
        return dialect;
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

    /// The dialect of that name.
    ///
    /// @throws IllegalArgumentException where there is none; the message lists the names
    public static Letters named(String dialect) {
        return Arrays.stream(values())
                .filter(letters -> letters.dialect.equals(dialect))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "No dialect reads letters as \"%s\"; use one of: %s"
                                        .formatted(dialect, names())));
    }

    private static String names() {
        return Arrays.stream(values()).map(Letters::dialect).collect(Collectors.joining(", "));
    }
}
