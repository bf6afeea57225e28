package dev.locative.app.ops;

import dev.locative.app.LanesInUse;
import dev.locative.app.runs.Captions;
import dev.locative.app.runs.Desk;
import dev.locative.app.runs.RunState;
import dev.locative.app.runs.Service;
import dev.locative.app.runs.ServiceOptions;
import dev.locative.data.LaneUse;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How things stand in the service when somebody asks.
record Gauges(MeterRegistry registry, Service service) {
    void bind() {
        desk("run", service.runs());
        desk("evaluation", service.evaluations());
        gauge("locative.queue.running", s -> s.standing().running());
        gauge("locative.queue.waiting", s -> s.standing().waiting());
        gauge("locative.queue.limit", s -> s.standing().limit());
        captions("pattern", false);
        captions("model", true);
        lanes(service.options()).forEach(this::lane);
        Gauge.builder("locative.disk.free", service, s -> Room.of(s.options().runs()).freeBytes())
                .baseUnit("bytes")
                .description(Meanings.of("locative.disk.free"))
                .register(registry);
    }

    private void desk(String kind, Desk desk) {
        for (RunState state : RunState.values()) {
            if (state != RunState.ELSEWHERE) {
                Gauge.builder(
                                "locative.runs",
                                desk,
                                d -> d.states().getOrDefault(state, 0).doubleValue())
                        .tags("kind", kind, "state", state.label())
                        .description(Meanings.of("locative.runs"))
                        .register(registry);
            }
        }
    }

    private void gauge(String name, ToDoubleFunction<Service> value) {
        Gauge.builder(name, service, value).description(Meanings.of(name)).register(registry);
    }

    private void captions(String generator, boolean model) {
        Captions captions = service.captions();
        Tags tags = Tags.of("generator", generator);
        Gauge.builder("locative.captions.waiting", captions, c -> c.standing(model).waiting())
                .tags(tags)
                .description(Meanings.of("locative.captions.waiting"))
                .register(registry);
        Gauge.builder("locative.captions.working", captions, c -> c.standing(model).working())
                .tags(tags)
                .description(Meanings.of("locative.captions.working"))
                .register(registry);
    }

    private static List<String> lanes(ServiceOptions options) {
        List<String> lanes = new ArrayList<>();
        if (options.images().clip() != null) {
            lanes.addAll(List.of("clip-text", "clip-image"));
        }
        if (options.generator() != null) {
            lanes.add(options.llm().endpoints().isEmpty() ? "llm-local" : "llm-server");
        }
        return lanes;
    }

    private void lane(String lane) {
        lane("locative.lane.waiting", lane, LaneUse::waiting);
        lane("locative.lane.working", lane, LaneUse::working);
        count("locative.lane.items", lane, LaneUse::items);
        count("locative.lane.batches", lane, LaneUse::batches);
    }

    private static double now(String lane, ToDoubleFunction<LaneUse> value) {
        LaneUse use = LanesInUse.now().get(lane);
        return use == null ? 0 : value.applyAsDouble(use);
    }

    private void lane(String name, String lane, ToDoubleFunction<LaneUse> value) {
        Gauge.builder(name, service, _ -> now(lane, value))
                .tag("lane", lane)
                .description(Meanings.of(name))
                .register(registry);
    }

    private void count(String name, String lane, ToDoubleFunction<LaneUse> value) {
        FunctionCounter.builder(name, service, _ -> now(lane, value))
                .tag("lane", lane)
                .description(Meanings.of(name))
                .register(registry);
    }
}
