package dev.locative.app.ops;

import dev.locative.app.runs.Service;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// The service has warmed up. It answers before, only less quickly.
@Readiness
class WarmReady implements HealthCheck {
    private final Service service;

    @Inject
    WarmReady(Service service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm").status(service.captions().warm()).build();
    }
}
