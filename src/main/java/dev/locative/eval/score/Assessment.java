package dev.locative.eval.score;

import dev.locative.eval.Rule;
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
        return new Assessment(
                rules,
                rules.parallelStream()
                        .map(rule -> answered.stream().map(seed -> Scoring.of(rule, seed)).toList())
                        .toList());
    }

    /// The figures by each rule; intervals of the chosen one's.
    public List<RuleResult> results(Bootstrap bootstrap) {
        SequencedMap<String, Interval> intervals = bootstrap.intervals(chosen());
        return scorings.parallelStream()
                .map(seeds ->
                        RuleResult.of(seeds, seeds == chosen() ? intervals : new LinkedHashMap<>()))
                .toList();
    }

    /// By the chosen rule, one a seed.
    public List<Scoring> chosen() {
        return scorings.getFirst();
    }
}
