package dev.locative.app.web;

import dev.locative.app.Jobs;
import dev.locative.app.runs.Handover;
import dev.locative.app.runs.Service;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;

/// The service that the endpoints ask.
@ApplicationScoped
public class Served {
    private static final System.Logger LOG = System.getLogger(Served.class.getName());

    @Produces
    @Singleton
    Service service() {
        return Handover.taken()
                .orElseThrow(() -> new IllegalStateException("begin with 'locative serve'"));
    }

    @Produces
    @Singleton
    Jobs jobs() {
        return new Jobs();
    }

    /// Begins with what waits, and says the address as a browser takes it, with the port that was
    /// really taken.
    void listening(@ObservesAsync HttpServerStart event, HttpServer server, Service service) {
        service.begin();
        String host = event.options().getHost();
        LOG.log(
                Level.INFO,
                "serving at http://{0}:{1}/",
                host.contains(":") ? "[" + host + "]" : host,
                String.valueOf(server.getPort()));
    }

    /// Before the port is closed: requests are still answered, new work is refused.
    void drain(@Observes ShutdownDelayInitiatedEvent event, Service service, EventStreams events) {
        LOG.log(Level.INFO, "ending: runs stop after the samples in flight");
        service.drain();
        events.end();
    }

    void end(@Observes ShutdownEvent event, Service service) {
        boolean served = service.ending();
        service.close();
        if (served) {
            LOG.log(Level.INFO, "ended");
        }
    }
}
