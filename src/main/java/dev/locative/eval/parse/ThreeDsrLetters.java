package dev.locative.eval.parse;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// lmms-eval's `extract_answer` for 3DSRBench (tasks/3dsrbench/utils.py, 75571cfe0fa3 and 0.7.3).
///
/// The first pattern that is found anywhere decides, A to D, be the letter offered or not.
final class ThreeDsrLetters implements LetterParser {

    private static final List<Pattern> PATTERNS =
            Stream.of(
                            "\\A([A-D])(?:[.)%s]|\\z)",
                            "[Aa]nswer[:%s]+([A-D])",
                            "[Tt]he answer is[:%s]+([A-D])",
                            "[Mm]y answer is[:%s]+([A-D])",
                            "\\(([A-D])\\)",
                            "([A-D])\\.",
                            "(?<![%2$s])([A-D])(?![%2$s])")
                    .map(form -> form.formatted(PythonText.SPACE, PythonText.WORD))
                    .map(Pattern::compile)
                    .toList();

    @Override
    public Optional<String> letter(String reply, SequencedMap<String, String> choices) {
        String text = PythonText.strip(reply);
        return PATTERNS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
