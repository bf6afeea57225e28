package dev.locative.app.ops;

import dev.locative.app.Version;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// The process answers; there is nothing else that a restart would mend.
@Liveness
class Alive implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("process")
                .up()
                .withData("version", Version.CURRENT)
                .withData("seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000)
                .build();
    }
}
