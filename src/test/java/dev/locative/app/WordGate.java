package dev.locative.app;

import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Gate;
import java.util.Locale;
import java.util.Set;

/// Admits captions with one of a few words: a stand-in for the lexical gate that costs as much as
/// looking up every word.
final class WordGate implements Gate {
    private static final Set<String> WORDS =
            Set.of("left", "right", "above", "below", "behind", "under", "beside", "between");

    @Override
    public String name() {
        return "lexical";
    }

    @Override
    public Verdict admit(Sample sample) {
        String caption = sample.caption() == null ? "" : sample.caption();
        int start = 0;
        for (int at = 0; at <= caption.length(); at++) {
            if (at == caption.length() || !Character.isLetter(caption.charAt(at))) {
                int length = at - start;
                if (length > 3
                        && length < 8
                        && WORDS.contains(caption.substring(start, at).toLowerCase(Locale.ROOT))) {
                    return new Verdict.Keep(name(), null);
                }
                start = at + 1;
            }
        }
        return new Verdict.Drop(name(), null, "no spatial keyword");
    }
}
