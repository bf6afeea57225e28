package dev.locative.app.ops;

import dev.locative.app.runs.Service;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Binds the service's figures to the metrics when it starts.
@Startup
@Singleton
class Watching {
    @Inject
    Watching(MeterRegistry registry, Service service) {
        Counting counting = new Counting(registry);
        service.watch(counting::run);
        service.captions().watch(counting::caption);
        new Gauges(registry, service).bind();
    }
}
