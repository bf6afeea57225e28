package dev.locative.app.ops;

import dev.locative.app.runs.Service;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Binds the service's figures to the metrics, and its runs to the traces, when it starts.
@Startup
@Singleton
class Watching {
    @Inject
    Watching(MeterRegistry registry, Tracer tracer, Service service) {
        Counting counting = new Counting(registry);
        service.watch(counting::run);
        service.captions().watch(counting::caption);
        new Gauges(registry, service).bind();
        service.runs().watchEnds(new RunSpans(tracer, "run")::tell);
        service.evaluations().watchEnds(new RunSpans(tracer, "evaluation")::tell);
    }
}
