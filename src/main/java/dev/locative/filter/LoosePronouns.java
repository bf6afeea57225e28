package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Drops a pair without evidence that speaks of what it does not name: a question with "it" or
/// "them", an answer whose "another" or "it" stands for something outside the question. A
/// possessive ("in his hand") and an answer's leading "It is ..." stand for what the question
/// names.
public final class LoosePronouns implements Filter {
    private static final Set<String> PRONOUNS =
            Set.of("it", "they", "them", "he", "she", "him", "itself", "themselves");

    private static final Set<String> POINTING = Set.of("this", "that", "these", "those");

    private static final Set<String> SECOND = Set.of("another", "other", "others", "one", "ones");

    /// What a thing has two of: "on the other side of the water" names all.
    private static final Set<String> SIDES = Set.of("side", "end", "half", "bank", "shore");

    private static final Set<String> VERBS =
            Set.of("is", "are", "was", "were", "has", "have", "can", "s");

    @Override
    public String name() {
        return "pronoun";
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        List<Verdict> verdicts = new ArrayList<>(pairs.size());
        for (QaPair pair : pairs) {
            String loose = pair.evidence() == null ? loose(pair) : null;
            verdicts.add(
                    loose == null
                            ? new Verdict.Keep(name(), null)
                            : new Verdict.Drop(
                                    name(), null, "\"" + loose + "\" stands for nothing named"));
        }
        return verdicts;
    }

    private static @Nullable String loose(QaPair pair) {
        List<String> asked = PlainWords.of(pair.question());
        for (int i = 1; i < asked.size(); i++) {
            String word = asked.get(i);
            boolean object = PRONOUNS.contains(word) && !asked.get(i - 1).equals("does");
            if (object || POINTING.contains(word) && i + 1 == asked.size()) {
                return word;
            }
        }
        List<String> said = PlainWords.of(pair.answer());
        boolean several = asked.contains("and") || asked.contains("between");
        for (int i = 0; i < said.size(); i++) {
            String word = said.get(i);
            boolean polar =
                    i == 1 && (said.getFirst().equals("yes") || said.getFirst().equals("no"));
            if (PRONOUNS.contains(word) && i > 0 && !several && !polar) {
                return word;
            }
            boolean leads = i == 0 && i + 1 < said.size() && VERBS.contains(said.get(1));
            boolean mutual = i > 0 && said.get(i - 1).equals("each");
            boolean side = i + 1 < said.size() && SIDES.contains(said.get(i + 1));
            boolean kind = i + 1 < said.size() && asked.contains(said.get(i + 1));
            boolean second =
                    SECOND.contains(word) && !asked.contains(word) && !mutual && !side && !kind;
            if (second && !(word.equals("one") && i + 1 < said.size())
                    || POINTING.contains(word) && i == 0 && !leads) {
                return word;
            }
        }
        return null;
    }
}
