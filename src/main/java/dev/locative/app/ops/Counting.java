package dev.locative.app.ops;

import dev.locative.data.Usage;
import dev.locative.pipeline.RunEvent;
import dev.locative.pipeline.Summary;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts what this process makes of captions, in runs and one by one. A run tells now and then
/// what it has done so far; only what is new since then is added. Thread-safe.
final class Counting {
    static final String RUN = "run";
    static final String CAPTION = "caption";
    private static final int REMEMBERED = 256;

    private final MeterRegistry registry;
    private final Map<Series, Counter> counters = new ConcurrentHashMap<>();

    /// What was counted of the runs that told something last.
    private final Map<String, Map<Series, Double>> counted =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Map<Series, Double>> e) {
                    return size() > REMEMBERED;
                }
            };

    private record Series(String name, String unit, Tags tags) {}

    /// @param registry gets the usual counters at once, so that they are there before they count
    Counting(MeterRegistry registry) {
        this.registry = registry;
        for (String via : List.of(RUN, CAPTION)) {
            Tags tags = Tags.of("via", via);
            for (String outcome : List.of("answered", "refused", "failed")) {
                counter(new Series("locative.samples", "", tags.and("outcome", outcome)));
            }
            for (String verdict : List.of("kept", "dropped")) {
                counter(new Series("locative.pairs", "", tags.and("verdict", verdict)));
            }
        }
    }

    /// What one caption came to.
    void caption(Summary one) {
        series(CAPTION, one).forEach((series, value) -> counter(series).increment(value));
    }

    /// @param id the run's, no label
    synchronized void run(String id, RunEvent event) {
        switch (event) {
            case RunEvent.Beginning _ -> counted.remove(id);
            case RunEvent.Resuming _ -> counted.remove(id);
            case RunEvent.SoFar(Summary soFar) -> grow(id, series(RUN, soFar));
            case RunEvent.Progress _, RunEvent.Warning _, RunEvent.Interrupted _ -> {}
        }
    }

    private void grow(String id, Map<Series, Double> now) {
        Map<Series, Double> before = counted.computeIfAbsent(id, _ -> new HashMap<>());
        now.forEach((series, value) -> {
            double more = value - before.getOrDefault(series, 0.0);
            if (more > 0) { // two threads may tell in the wrong order
                counter(series).increment(more);
                before.put(series, value);
            }
        });
    }

    private Counter counter(Series series) {
        return counters.computeIfAbsent(series, this::registered);
    }

    private Counter registered(Series series) {
        return Counter.builder(series.name)
                .baseUnit(series.unit.isEmpty() ? null : series.unit)
                .tags(series.tags)
                .description(Meanings.of(series.name))
                .register(registry);
    }

    private static Map<Series, Double> series(String via, Summary s) {
        Tags tags = Tags.of("via", via);
        Map<Series, Double> all = new HashMap<>();
        add(all, "locative.samples", tags.and("outcome", "answered"), s.samples().answered());
        add(all, "locative.samples", tags.and("outcome", "refused"), s.samples().refused());
        add(all, "locative.samples", tags.and("outcome", "failed"), s.samples().failed());
        long dropped = s.pairs().generated() - s.pairs().kept();
        add(all, "locative.pairs", tags.and("verdict", "kept"), s.pairs().kept());
        add(all, "locative.pairs", tags.and("verdict", "dropped"), dropped);
        s.refusals()
                .forEach((gate, count) ->
                        add(all, "locative.refusals", tags.and("gate", gate), count));
        s.checks()
                .forEach((check, judged) -> {
                    Tags of = tags.and("check", check);
                    add(all, "locative.checks", of.and("verdict", "kept"), judged.kept());
                    add(all, "locative.checks", of.and("verdict", "dropped"), judged.dropped());
                    add(all, "locative.checks", of.and("verdict", "skipped"), judged.skipped());
                });
        s.stages()
                .forEach((stage, seconds) ->
                        add(all, "locative.stage", "seconds", tags.and("stage", stage), seconds));
        model(all, tags, s.llm());
        return all;
    }

    private static void model(Map<Series, Double> all, Tags tags, Usage llm) {
        add(all, "locative.llm.calls", tags, llm.calls());
        add(all, "locative.llm.retries", tags, llm.retries());
        add(all, "locative.llm.looped", tags, llm.looped());
        add(all, "locative.llm", "seconds", tags, llm.seconds());
        add(all, "locative.llm", "tokens", tags.and("direction", "in"), llm.tokensIn());
        add(all, "locative.llm", "tokens", tags.and("direction", "out"), llm.tokensOut());
        add(all, "locative.llm.cached", "tokens", tags, llm.tokensCached());
    }

    private static void add(Map<Series, Double> all, String name, Tags tags, double value) {
        add(all, name, "", tags, value);
    }

    private static void add(
            Map<Series, Double> all, String name, String unit, Tags tags, double value) {
        if (value > 0) {
            all.put(new Series(name, unit, tags), value);
        }
    }
}
