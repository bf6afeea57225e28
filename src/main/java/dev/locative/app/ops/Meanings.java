package dev.locative.app.ops;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What the service's own metrics mean, by their names; docs/operations.md lists them as Prometheus
/// calls them.
public final class Meanings {
    static final Map<String, String> ALL = Collections.unmodifiableMap(all());

    private Meanings() {}

    private static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        all.put("locative.samples", "captions with an outcome, by the outcome");
        all.put("locative.pairs", "pairs generated, by whether they were kept");
        all.put("locative.refusals", "captions turned away, by the gate that did");
        all.put("locative.checks", "pairs judged, by the check and its verdict");
        all.put("locative.stage", "time that stages worked, all threads together");
        all.put("locative.llm.calls", "replies of the language model");
        all.put("locative.llm.retries", "calls of it made again");
        all.put("locative.llm.looped", "replies ended since they only repeated themselves");
        all.put(
                "locative.llm",
                "tokens of prompts and replies, and time spent waiting for replies");
        all.put("locative.llm.cached", "prompt tokens that it did not compute again");
        all.put("locative.runs", "runs and evaluations that the service was asked for, by state");
        all.put("locative.queue.running", "runs and evaluations at work");
        all.put("locative.queue.waiting", "runs and evaluations that wait for their turn");
        all.put("locative.queue.limit", "how many may wait");
        all.put("locative.captions.waiting", "single captions that wait for a thread");
        all.put("locative.captions.working", "single captions being answered");
        all.put("locative.lane.waiting", "inputs that a model computes next");
        all.put("locative.lane.working", "inputs that a model computes now");
        all.put("locative.lane.items", "inputs that a model was given");
        all.put("locative.lane.batches", "batches that it computed them in");
        all.put("locative.disk.free", "room on the disk that holds the runs");
        all.put("locative.event.streams", "event streams that are open");
        return all;
    }

    /// @throws IllegalArgumentException when there is no such metric
    public static String of(String name) {
        String meaning = ALL.get(name);
        if (meaning == null) {
            throw new IllegalArgumentException("no metric is called " + name);
        }
        return meaning;
    }
}
