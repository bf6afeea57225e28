package dev.locative.app.ops;

import dev.locative.app.runs.Captions;
import dev.locative.app.runs.JobQueue;
import dev.locative.app.runs.Service;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// New work is taken. A full queue is no reason to send requests elsewhere: it says so itself.
@Readiness
class Open implements HealthCheck {
    private final Service service;

    @Inject
    Open(Service service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        JobQueue.Standing runs = service.standing();
        Captions.Standing pattern = service.captions().standing(false);
        Captions.Standing model = service.captions().standing(true);
        return HealthCheckResponse.named("work")
                .status(!service.ending())
                .withData("ending", service.ending())
                .withData("runsAtWork", runs.running())
                .withData("runsWaiting", runs.waiting())
                .withData("runsMayWait", runs.limit())
                .withData("captionsAtWork", pattern.working() + model.working())
                .withData("captionsWaiting", pattern.waiting() + model.waiting())
                .build();
    }
}
