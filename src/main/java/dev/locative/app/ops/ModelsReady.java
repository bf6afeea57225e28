package dev.locative.app.ops;

import dev.locative.app.ModelStanding;
import dev.locative.app.runs.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// The models that the service was started with are loaded, or can be. A model's server that does
/// not answer is told and does not count: the patterns, the pages and what runs have made are there
/// without it, runs wait for it, and another instance would not reach it either.
@Readiness
@Singleton
class ModelsReady implements HealthCheck {
    private final Service service;
    private final ModelServers servers;

    @Inject
    ModelsReady(Service service) {
        this.service = service;
        servers = new ModelServers(service.options().llm().endpoints(), System::nanoTime);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("models");
        boolean ready = true;
        for (Map.Entry<String, ModelStanding> each : service.models().entrySet()) {
            ModelStanding model = each.getValue();
            ready &= model.problem() == null;
            answer.withData(each.getKey(), model.name());
            answer.withData(each.getKey() + "Loaded", model.open());
            if (model.problem() != null) {
                answer.withData(each.getKey() + "Problem", model.problem());
            }
        }
        List<Boolean> answering = servers.answering();
        for (int i = 0; i < answering.size(); i++) {
            answer.withData("server" + (i + 1), answering.get(i) ? "answers" : "does not answer");
        }
        return answer.status(ready).build();
    }
}
