package dev.locative.app.web;

import dev.locative.app.Jobs;
import dev.locative.app.runs.Handover;
import dev.locative.app.runs.Service;
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

    /// The address as a browser takes it, with the port that was really taken.
    void listening(@ObservesAsync HttpServerStart event, HttpServer server) {
        String host = event.options().getHost();
        LOG.log(
                Level.INFO,
                "serving at http://{0}:{1}/",
                host.contains(":") ? "[" + host + "]" : host,
                String.valueOf(server.getPort()));
    }

    void end(@Observes ShutdownEvent event, Service service) {
        service.close();
    }
}
