package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Drops a pair whose question was asked before of the same sample, whatever its answer; the first
/// stays. Questions are equal when their words are: case, punctuation, white space, articles and
/// Unicode compatibility forms do not count (SpaRE, arXiv 2504.20648, appendix on filtering: exact
/// question duplicates within a sample).
public final class ExactDuplicates implements Filter {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    @Override
    public String name() {
        return "duplicate";
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        Map<String, QaPair> first = HashMap.newHashMap(pairs.size());
        List<Verdict> verdicts = new ArrayList<>(pairs.size());
        for (QaPair pair : pairs) {
            QaPair kept = first.putIfAbsent(key(pair.question()), pair);
            verdicts.add(
                    kept == null
                            ? new Verdict.Keep(name(), null)
                            : new Verdict.Drop(name(), null, reason(kept, pair)));
        }
        return verdicts;
    }

    private static String reason(QaPair kept, QaPair pair) {
        boolean same = key(kept.answer()).equals(key(pair.answer()));
        return "asks again: \""
                + kept.question()
                + "\""
                + (same ? "" : ", kept with another answer: \"" + kept.answer() + "\"");
    }

    private static String key(String text) {
        List<String> words = PlainWords.of(text);
        StringBuilder key = new StringBuilder(text.length());
        for (String word : words) {
            if (!ARTICLES.contains(word)) {
                key.append(word).append(' ');
            }
        }
        return key.isEmpty() ? text.strip() : key.toString();
    }
}
