package dev.locative.eval.score;

import dev.locative.eval.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A benchmark's replies by all its rules.
///
/// @param rules the chosen one first
/// @param scorings for each rule in order, one a seed
public record Assessment(List<Rule> rules, List<List<Scoring>> scorings) {
    /// @param answered one list a seed; seeds without any answer may be left out
    public static Assessment of(List<Rule> rules, List<List<Scoring.Answered>> answered) {
        List<List<Scoring>> scorings = new ArrayList<>();
        for (Rule rule : rules) {
            scorings.add(answered.stream().map(seed -> Scoring.of(rule, seed)).toList());
        }
        return new Assessment(rules, scorings);
    }

    /// The figures by each rule; intervals of the chosen one's.
    public List<RuleResult> results(Bootstrap bootstrap) {
        List<RuleResult> results = new ArrayList<>();
        for (List<Scoring> seeds : scorings) {
            SequencedMap<String, Interval> intervals =
                    results.isEmpty() ? bootstrap.intervals(seeds) : new LinkedHashMap<>();
            results.add(RuleResult.of(seeds, intervals));
        }
        return results;
    }

    /// By the chosen rule, one a seed.
    public List<Scoring> chosen() {
        return scorings.getFirst();
    }
}
