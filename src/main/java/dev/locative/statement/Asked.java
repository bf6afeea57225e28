package dev.locative.statement;

import dev.locative.data.QaPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The pairs of one caption so far: a repeated question is kept once, and a question with two
/// different answers not at all.
final class Asked {
    private final Map<String, QaPair> byQuestion = new LinkedHashMap<>();
    private final Set<String> disputed = new HashSet<>();

    void add(QaPair pair) {
        String question = pair.question().toLowerCase(Locale.ROOT);
        QaPair earlier = byQuestion.putIfAbsent(question, pair);
        if (earlier != null && !earlier.answer().equalsIgnoreCase(pair.answer())) {
            disputed.add(question);
        }
    }

    List<QaPair> pairs() {
        List<QaPair> pairs = new ArrayList<>(byQuestion.size());
        byQuestion.forEach((question, pair) -> {
            if (!disputed.contains(question)) {
                pairs.add(pair);
            }
        });
        return pairs;
    }
}
