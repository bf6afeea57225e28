package dev.locative.app.ops;

import dev.locative.app.runs.Service;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// What runs make can be written down.
@Readiness
class DiskReady implements HealthCheck {
    private final Service service;
    private final long least;

    @Inject
    DiskReady(
            Service service,
            @ConfigProperty(name = "locative.least-disk-bytes", defaultValue = "0") long least) {
        this.service = service;
        this.least = least;
    }

    @Override
    public HealthCheckResponse call() {
        Room room = Room.tried(service.scratch());
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("disk")
                        .withData("freeBytes", room.freeBytes())
                        .withData("leastBytes", least);
        if (room.problem() != null) {
            answer.withData("problem", room.problem());
        }
        return answer.status(room.problem() == null && room.freeBytes() >= least).build();
    }
}
