package dev.locative.eval;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A benchmark's figures by one rule.
///
/// @param metrics over all items, by their usual names: fractions of 1, unless the benchmark counts
///   points
/// @param by facet, then slice, then figure
public record Scores(
        SequencedMap<String, Double> metrics,
        SequencedMap<String, SequencedMap<String, SequencedMap<String, Double>>> by) {
    /// The figure that tells how many items a slice has.
    public static final String N = "n";

    public Scores() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /// Every sum as its ratio, slices with their size; a figure of nothing is left out.
    public static Scores of(Sums sums) {
        Scores scores = new Scores();
        sums.forEach((key, sum) -> {
            if (sum.of() == 0) {
                return;
            }
            if (key.overall()) {
                scores.metrics.put(key.metric(), sum.ratio());
            } else {
                scores.slice(key.facet(), key.value()).put(key.metric(), sum.ratio());
                scores.slice(key.facet(), key.value()).putIfAbsent(N, sum.of());
            }
        });
        return scores;
    }

    /// The figures of one slice, to be added to.
    public SequencedMap<String, Double> slice(String facet, String value) {
        return by.computeIfAbsent(facet, _ -> new LinkedHashMap<>())
                .computeIfAbsent(value, _ -> new LinkedHashMap<>());
    }

    /// Gives a figure of all slices a second name.
    public void nameSlices(String figure, String also) {
        for (SequencedMap<String, SequencedMap<String, Double>> slices : by.values()) {
            for (SequencedMap<String, Double> figures : slices.values()) {
                figures.put(also, figures.get(figure));
            }
        }
    }

    /// Sets a figure; one that is no number (nothing of nothing) is left out.
    public void put(String metric, double value) {
        if (!Double.isNaN(value)) {
            metrics.put(metric, value);
        }
    }
}
