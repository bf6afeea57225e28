package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Drops a pair without evidence whose answer draws a conclusion or guesses: "so the distance is
/// 0", "approximately 1 meter", "cannot be determined". What the caption itself words so is let
/// through.
public final class Surmises implements Filter {
    private static final Set<String> WORDS =
            Set.of(
                    "so",
                    "therefore",
                    "thus",
                    "hence",
                    "because",
                    "since",
                    "approximately",
                    "roughly",
                    "likely",
                    "probably",
                    "presumably",
                    "perhaps",
                    "maybe",
                    "cannot",
                    "unknown",
                    "unclear",
                    "indicating",
                    "suggesting",
                    "implying",
                    "meaning",
                    "degrees",
                    "meter",
                    "meters",
                    "metre",
                    "metres");

    @Override
    public String name() {
        return "surmised";
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        List<Verdict> verdicts = new ArrayList<>(pairs.size());
        Set<String> caption = null;
        for (QaPair pair : pairs) {
            String found = null;
            if (pair.evidence() == null) {
                for (String word : PlainWords.of(pair.answer())) {
                    if (WORDS.contains(word)) {
                        caption = caption == null ? PlainWords.in(sample.caption()) : caption;
                        found = caption.contains(word) ? found : word;
                    }
                }
            }
            verdicts.add(
                    found == null
                            ? new Verdict.Keep(name(), null)
                            : new Verdict.Drop(
                                    name(), null, "concludes or guesses: \"" + found + "\""));
        }
        return verdicts;
    }
}
