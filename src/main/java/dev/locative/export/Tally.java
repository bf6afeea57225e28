package dev.locative.export;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Counts a run's outcomes while they stream by: the figures of a data set's card. Memory does not
/// grow with the run. Not thread-safe.
final class Tally {
    /// A kept pair, shown on the card.
    record Shown(Example example, QaPair pair) {}

    private static final int SHOWN = 3;

    private final Map<String, Long> refused = new LinkedHashMap<>();
    private final Map<String, Long> dropped = new LinkedHashMap<>();
    private final Map<String, Long> relations = new TreeMap<>();
    private final Map<Frame, Long> frames = new TreeMap<>();
    private final Map<String, Long> sources = new TreeMap<>();
    private final List<Shown> first = new ArrayList<>();
    private final List<Shown> varied = new ArrayList<>();
    private final Set<String> variety = new HashSet<>();
    private long answered;
    private long failed;
    private long images;
    private long generated;
    private long kept;
    private long unrelated;

    /// The same outcomes, counted as they pass.
    Stream<Outcome> watch(Stream<Outcome> outcomes) {
        return outcomes.sequential()
                .map(outcome -> {
                    see(outcome);
                    return outcome;
                });
    }

    /// The same examples, counted as they pass.
    Stream<Example> examples(Stream<Example> examples) {
        return examples.map(example -> {
            see(example);
            return example;
        });
    }

    private void see(Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused refusal -> refused.merge(refusal.why().check(), 1L, Long::sum);
            case Outcome.Failed _ -> failed++;
            case Outcome.Answered answer -> {
                answered++;
                generated += answer.pairs().size();
                for (Judged judged : answer.pairs()) {
                    for (Verdict verdict : judged.verdicts()) {
                        if (verdict instanceof Verdict.Drop drop) {
                            dropped.merge(drop.check(), 1L, Long::sum);
                        }
                    }
                }
            }
        }
    }

    private void see(Example example) {
        images++;
        sources.merge(example.sample().source(), 1L, Long::sum);
        for (QaPair pair : example.pairs()) {
            kept++;
            frames.merge(pair.frame(), 1L, Long::sum);
            pair.relations().forEach(relation -> relations.merge(relation, 1L, Long::sum));
            if (pair.relations().isEmpty()) {
                unrelated++;
            }
        }
        show(example);
    }

    /// Keeps one pair of an image, so that the shown pairs come from different images and, where
    /// the run has them, speak of different relations.
    private void show(Example example) {
        if (varied.size() == SHOWN) {
            return;
        }
        if (first.size() < SHOWN) {
            first.add(new Shown(example, example.pairs().getFirst()));
        }
        for (QaPair pair : example.pairs()) {
            if (!pair.relations().isEmpty() && variety.add(pair.relations().getFirst())) {
                varied.add(new Shown(example, pair));
                return;
            }
        }
    }

    List<Shown> shown() {
        return varied.size() == SHOWN ? varied : first;
    }

    /// Samples that a gate turned away, by gate.
    Map<String, Long> refused() {
        return refused;
    }

    /// Pairs that a filter dropped, by filter, in the order in which they were first seen.
    Map<String, Long> dropped() {
        return dropped;
    }

    /// Kept pairs by relation; a pair with two relations counts for both.
    Map<String, Long> relations() {
        return relations;
    }

    Map<Frame, Long> frames() {
        return frames;
    }

    /// Images by the name of their source.
    Map<String, Long> sources() {
        return sources;
    }

    long samples() {
        return answered + failed + refused.values().stream().mapToLong(Long::longValue).sum();
    }

    long answered() {
        return answered;
    }

    long failed() {
        return failed;
    }

    /// Samples with at least one kept pair.
    long images() {
        return images;
    }

    long generated() {
        return generated;
    }

    long kept() {
        return kept;
    }

    /// Kept pairs without a relation.
    long unrelated() {
        return unrelated;
    }
}
