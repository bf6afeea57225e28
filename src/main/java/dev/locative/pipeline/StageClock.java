package dev.locative.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Adds up how long each stage of a recipe worked, all threads together. Thread-safe.
public final class StageClock {
    private final ConcurrentHashMap<String, LongAdder> nanos = new ConcurrentHashMap<>();

    /// @param since when the stage began, by `System.nanoTime`
    void stop(String stage, long since) {
        nanos.computeIfAbsent(stage, _ -> new LongAdder()).add(System.nanoTime() - since);
    }

    /// Seconds by stage, a tenth of a millisecond exact.
    public SortedMap<String, Double> seconds() {
        TreeMap<String, Double> seconds = new TreeMap<>();
        nanos.forEach((stage, sum) -> seconds.put(stage, Math.round(sum.sum() / 1e5) / 1e4));
        return seconds;
    }
}
